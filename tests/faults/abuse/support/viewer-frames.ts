/** Every way that was thought of to smuggle an edit through a viewer’s socket. */

import * as Y from 'yjs'
import { awareness, message, STEP2, UPDATE } from '#tests/integration/sync/support/peers.ts'
import { oneOf, type Random } from '#tests/support/admission/random.ts'
import { content, gc, item, lone, update, value } from '#tests/support/admission/written-update.ts'
import { clientFrame } from './wire-socket.ts'

export type ViewerOf = {
  readonly random: Random
  /** The client of somebody who may edit. */
  readonly editor: number
  /** What the board says, as one update. */
  readonly board: Uint8Array
}

/** By name; bytes for the socket. */
export const VIEWER_FRAMES: Readonly<Record<string, (of: ViewerOf) => Buffer>> = {
  'an update': (of) => framed(message(UPDATE, edit(of))),
  'a sync step 2': (of) => framed(message(STEP2, edit(of))),
  'a step 2 that nobody asked for, after a step 1': (of) =>
    Buffer.concat([framed(Uint8Array.of(0, 0, 1, 0)), framed(message(STEP2, edit(of)))]),
  'deletes of all there is': (of) => framed(message([0, 1 + of.random(2)], deletesAll(of))),
  'an update under the editor’s id': (of) => {
    const clock = of.random(50)
    return framed(
      message(UPDATE, lone(of.editor, clock, item({ root: 'ledger' }, content.values(value.yes)))),
    )
  },
  'collected structs over the editor’s future': (of) =>
    framed(message(UPDATE, lone(of.editor, of.random(50), gc(1 + of.random(1_000))))),
  'an update in two fragments': (of) => {
    const whole = message(UPDATE, edit(of))
    return Buffer.concat([
      clientFrame(whole.subarray(0, 3), 0x02),
      clientFrame(whole.subarray(3), 0x80),
    ])
  },
  'an update in a text frame': (of) => clientFrame(message(UPDATE, edit(of)), 0x81),
  'an update in a ping': (of) => clientFrame(message(UPDATE, edit(of)).subarray(0, 125), 0x89),
  'an update behind an update': (of) =>
    framed(Buffer.concat([message(UPDATE, edit(of)), message(UPDATE, edit(of))])),
  'an update behind a question': (of) =>
    framed(Buffer.concat([Uint8Array.of(0, 0, 1, 0), message(UPDATE, edit(of))])),
  'an update behind awareness': (of) =>
    framed(Buffer.concat([awareness(7, 1, { here: true }), message(UPDATE, edit(of))])),
  'a type in padded numbers': (of) =>
    framed(
      Uint8Array.of(
        ...oneOf(of.random, [128, 0, 2], [0, 130, 0], [128, 0, 130, 0]),
        ...message([], edit(of)),
      ),
    ),
  'an update as another type': (of) => framed(message([2 + of.random(250), 2], edit(of))),
  'an update as another kind': (of) => framed(message([0, 3 + of.random(250)], edit(of))),
  'an update in awareness': (of) => framed(message([1], edit(of))),
  'the editor’s awareness': (of) =>
    framed(awareness(of.editor, 2 ** 30, { user: { role: 'editor' }, gesture: { moved: 'p1' } })),
  'the editor’s departure': (of) => framed(awareness(of.editor, 2 ** 30, null)),
  'an acknowledgement, a role, a state of storing': (of) =>
    framed(Uint8Array.of(102 + of.random(3), of.random(9))),
}

const framed = (bytes: Uint8Array): Buffer => clientFrame(bytes)

/** A well-formed edit, as an editor’s page would make it. */
function edit({ random }: ViewerOf): Uint8Array {
  const doc = new Y.Doc()
  const root = oneOf(random, 'proposals', 'positions', 'meta', 'ink', 'actors')
  doc
    .getMap(root)
    .set(`smuggled${random(99)}`, new Y.Map<unknown>([['title', new Y.Text('Smuggled')]]))
  return Y.encodeStateAsUpdate(doc)
}

function deletesAll({ board }: ViewerOf): Uint8Array {
  const clocks = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(board))
  return update(
    [],
    [...clocks].map(([client, clock]) => ({ client, ranges: [[0, clock] as const] })),
  )
}
