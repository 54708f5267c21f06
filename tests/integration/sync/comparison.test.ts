/** Pages that ask whether they say what their board says, over real sockets. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { questionFrame } from '#components/compared/compared-frames.ts'
import { COMPARED } from '#domain/access/message-type.ts'
import { digestOf } from '#tests/support/digest-of.ts'
import {
  join,
  message,
  openRaw,
  type Peer,
  type RawPeer,
  STEP1,
  UPDATE,
  updateSetting,
} from './support/peers.ts'
import { makeBoard, type SyncServer, startSync, storedBoard } from './support/sync-server.ts'
import { until } from './support/until.ts'
import { WatchedStore } from './support/watched-store.ts'

const watched = new WatchedStore()
const said: [event: string, fields: object][] = []
let server: SyncServer

beforeAll(async () => {
  const warn = (event: string, fields: object = {}): void => {
    said.push([event, fields])
  }
  const log = { info: () => undefined, warn, error: warn }
  server = await startSync({ wrap: watched.wrap, log })
})
afterAll(() => server.stop())

/** A page's own line for its questions, beside the one that keeps its document. */
class Asker {
  readonly #line: RawPeer

  constructor(line: RawPeer) {
    this.#line = line
  }

  static async open(boardId: string, person: string): Promise<Asker> {
    return new Asker(await openRaw(server, boardId, person, '?ext=1'))
  }

  get closed(): Promise<number> {
    return this.#line.closed
  }

  get answers(): readonly Buffer[] {
    return this.#line.of(105)
  }

  send(frame: Uint8Array): void {
    this.#line.send(frame)
  }

  async ask(doc: Y.Doc): Promise<readonly [outcome: string | undefined, roots: string]> {
    const before = this.answers.length
    this.send(questionFrame(digestOf(doc)))
    await until('the question was answered', () => this.answers.length > before)
    const answer = this.answers.at(-1) ?? Buffer.alloc(0)
    const outcome = Object.entries(COMPARED).find(([, number]) => number === answer[1])?.[0]
    return [
      outcome,
      answer
        .subarray(3)
        .toString('latin1')
        .replace(/[^a-z]/gi, ' ')
        .trim(),
    ]
  }
}

async function world(
  ...keys: string[]
): Promise<{ boardId: string; ben: Peer; asker: Asker; tampered: () => Promise<Y.Doc> }> {
  const boardId = await makeBoard(server, keys)
  const ben = await join(server, boardId, 'ben')
  const asker = await Asker.open(boardId, 'ben')
  const tampered = async () => withOtherLetters(await storedBoard(server, boardId))
  return { boardId, ben, asker, tampered }
}

/** Told the same, saying something else: as after a bit of memory has turned over. */
function withOtherLetters(doc: Y.Doc): Y.Doc {
  const bytes = Buffer.from(Y.encodeStateAsUpdate(doc))
  bytes.write('Q', bytes.indexOf('first'))
  const tampered = new Y.Doc()
  Y.applyUpdate(tampered, bytes)
  return tampered
}

test('[S11] a page that says what its board says is told so, also after the board was loaded anew', async () => {
  const { boardId, ben, asker } = await world('first')
  expect(await asker.ask(ben.doc)).toEqual(['same', ''])
  ben.proposals.set('second', { at: [1, 2.5], title: 'Ceasefire 😀' })
  ben.proposals.delete('first')
  await until('it is stored', async () =>
    (await storedBoard(server, boardId)).getMap('proposals').has('second'),
  )
  expect(await asker.ask(ben.doc)).toEqual(['same', ''])
  expect(await asker.ask(await storedBoard(server, boardId))).toEqual(['same', ''])
  ben.stop()
})

test('[S11] a page that was told the same and says something else is told what; one line is logged, without contents', async () => {
  const { boardId, ben, asker, tampered } = await world('first', 'second')
  const { comparedDiffers } = server.hub.counters
  expect(await asker.ask(await tampered())).toEqual(['differs', 'proposals'])
  expect(await asker.ask(await tampered())).toEqual(['differs', 'proposals'])
  expect(server.hub.counters.comparedDiffers).toBe(comparedDiffers + 2)
  const lines = said.filter(([event]) => event === 'sync.page-differs')
  expect(lines).toEqual([['sync.page-differs', { boardId, personId: 'ben', roots: 'proposals' }]])
  expect(await asker.ask(ben.doc)).toEqual(['same', ''])
  ben.stop()
})

test('[S11] a page that was not told everything yet, or has more, is not compared', async () => {
  const { ben, asker } = await world('first')
  const behind = new Y.Doc()
  Y.applyUpdate(behind, Y.encodeStateAsUpdate(ben.doc))
  ben.proposals.delete('first')
  await until('the deletion has arrived', async () => (await asker.ask(behind))[0] === 'apart')
  const ahead = new Y.Doc()
  Y.applyUpdate(ahead, Y.encodeStateAsUpdate(ben.doc))
  ahead.getMap('proposals').set('more', 1)
  expect(await asker.ask(ahead)).toEqual(['apart', ''])
  expect(await asker.ask(ben.doc)).toEqual(['same', ''])
  ben.stop()
})

test('[S11] an answer comes behind everything that it counts on', async () => {
  const { boardId, ben } = await world('first')
  const line = await openRaw(server, boardId, 'cleo', '?ext=1')
  watched.hold('append')
  line.send(questionFrame(digestOf(ben.doc)))
  await until('the question was answered', () => line.of(105).length === 1)
  const { updatesReceived } = server.hub.counters
  ben.proposals.set('unseen', 1)
  await until('the edit has come', () => server.hub.counters.updatesReceived > updatesReceived)
  const stale = await storedBoard(server, boardId)
  line.send(message(STEP1, Uint8Array.of(0)))
  line.send(questionFrame(digestOf(stale)))
  line.send(Uint8Array.of(3))
  await until('what came after it was answered', () => line.of(1).length > 1)
  expect(line.of(105)).toHaveLength(1)
  watched.letGo('append')
  await until('the second answer is there', () => line.of(105).length === 2)
  const kinds = line.frames.map((frame) => `${frame[0]} ${frame[1]}`)
  expect(kinds.at(-1)).toBe(`105 ${COMPARED.apart}`)
  expect(kinds.lastIndexOf('0 2')).toBeGreaterThan(kinds.indexOf(`105 ${COMPARED.same}`))
  ben.stop()
})

test('[S11] forty pages that ask at once are all answered', async () => {
  const { boardId, ben } = await world('first')
  const askers = await Promise.all(Array.from({ length: 40 }, () => Asker.open(boardId, 'cleo')))
  const answers = await Promise.all(askers.map((asker) => asker.ask(ben.doc)))
  expect(new Set(answers.map(String))).toEqual(new Set(['same,']))
  ben.stop()
})

test('[S4, S11] a question from a socket that did not ask for ext=1 is dropped and counted', async () => {
  const { boardId, ben } = await world('first')
  const raw = await openRaw(server, boardId, 'cleo')
  const { droppedUnknown } = server.hub.counters
  raw.send(questionFrame(digestOf(ben.doc)))
  await until('it was dropped', () => server.hub.counters.droppedUnknown === droppedUnknown + 1)
  raw.send(message(UPDATE, updateSetting('goes on')))
  await until('it is still heard', () => ben.proposals.has('goes on'))
  expect(raw.of(105)).toEqual([])
  ben.stop()
})

const MALFORMED = {
  'that ends early': [105, 1],
  'with a root that ends early': [105, 1, 1, 5, 97],
  'with a byte too many': [105, 1, 0, 0],
  'with a root twice': [105, 1, 2, 1, 97, 1, 1, 97, 1],
  'with a hundred roots': [105, 1, 100, ...Array.from({ length: 100 }, (_, i) => [1, i, 1]).flat()],
  'with a name that is no UTF-8': [105, 1, 1, 1, 255, 1],
  'with a name of a hundred bytes': [105, 1, 1, 100, ...Array<number>(100).fill(97), 1],
  'with a number too large': [105, 255, 255, 255, 255, 255, 255, 255, 127, 0],
} as const

for (const [what, bytes] of Object.entries(MALFORMED)) {
  test(`[S4, S11] a question ${what} closes its socket and touches nothing else`, async () => {
    const { ben, asker } = await world('first')
    const { closedMalformed } = server.hub.counters
    asker.send(Uint8Array.from(bytes))
    expect(await asker.closed).toBe(1007)
    expect(server.hub.counters.closedMalformed).toBe(closedMalformed + 1)
    expect(ben.provider.wsconnected).toBe(true)
    ben.stop()
  })
}
