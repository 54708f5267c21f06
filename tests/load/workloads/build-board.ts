/** Builds a large board on a server, edit by edit, by several people at once. */

import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises'
import * as Y from 'yjs'
import { authorUpdates } from '../wire/author.ts'
import { clientFrame } from '../wire/client-frame.ts'
import type { Target } from '../wire/dialect.ts'
import { LoadClient } from '../wire/load-client.ts'

export type BoardPlan = {
  readonly target: Target
  readonly room: string
  readonly cards: number
  readonly edits: number
}

const AUTHORS = 10
const FRAMES_AT_ONCE = 50
const MAX_WAITING_BYTES = 256 * 1024
const PATIENCE_MS = 180_000

/** @returns the board as it stands on the server then */
export async function buildBoard(plan: BoardPlan): Promise<Y.Doc> {
  const whole = new Y.Doc()
  const shares = Array.from({ length: AUTHORS }, (_, author) =>
    authorUpdates({ author, of: AUTHORS, cards: plan.cards, edits: plan.edits }),
  )
  whole.transact(() => {
    for (const update of shares.flat()) Y.applyUpdate(whole, update)
  })
  const authors = await Promise.all(
    shares.map((updates, index) => writeAll({ ...plan, index }, updates)),
  )
  await untilThere(plan, whole)
  for (const author of authors) author.close()
  return whole
}

async function writeAll(
  { target, room, index }: BoardPlan & { readonly index: number },
  updates: readonly Uint8Array[],
): Promise<LoadClient> {
  const author = await LoadClient.open(target, { room, index })
  await author.synced
  for (let from = 0; from < updates.length; from += FRAMES_AT_ONCE) {
    const some = updates.slice(from, from + FRAMES_AT_ONCE)
    author.write(Buffer.concat(some.map((update) => clientFrame(author.speech.update(update)))))
    while (author.waiting > MAX_WAITING_BYTES) await delay(1)
    await nextTurn()
    if (author.closeCode !== undefined) throw new Error(`An author was closed: ${author.closeCode}`)
  }
  return author
}

/** Until somebody who comes gets all of it. */
async function untilThere({ target, room }: BoardPlan, whole: Y.Doc): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const witness = await LoadClient.open(target, { room, index: 0 })
    const body = await witness.synced
    witness.close()
    const all = Y.mergeUpdates([...witness.early, body])
    if (covers(all, Y.encodeStateVector(whole))) return
    if (performance.now() > deadline) throw new Error('The board was not there after minutes.')
    await delay(500)
  }
}

/** Whether an update holds everything that a state vector counts. */
export function covers(update: Uint8Array, stateVector: Uint8Array): boolean {
  const has = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(update))
  return [...Y.decodeStateVector(stateVector)].every(([client, n]) => (has.get(client) ?? 0) >= n)
}
