/** A page that comes to say something else than its board, against the real sync server. */

import { afterEach, beforeEach, expect, it } from 'vitest'
import type { BoardSession } from '#components/board/board-session.ts'
import type { Difference } from '#components/compared/comparison.ts'
import { MESSAGE, SYNC } from '#domain/access/message-type.ts'
import { eventually } from '#tests/support/eventually.ts'
import { holdForged, nextOrigin } from './hold-forged.ts'
import { isSaved, untilConnection, untilReading } from './until.ts'
import { proposal, titles, Visits } from './visits.ts'

let visits: Visits

beforeEach(async () => {
  visits = new Visits()
  await visits.server.start()
})

afterEach(() => visits.end())

/** A page that does not wait long. */
async function open(name: string, more: Parameters<Visits['open']>[3] = {}): Promise<BoardSession> {
  const { server } = visits
  const session = visits.open(name, 'editor', server.device(name), {
    comparisonPace: { quietMs: 30, idleMs: 100 },
    ...more,
  })
  await untilConnection(session, isSaved)
  return session
}

function untilDifference({ comparison }: BoardSession): Promise<Difference> {
  return new Promise((resolve) => {
    const stop = comparison.subscribe(() => {
      const difference = comparison.difference()
      if (difference === undefined) return
      stop()
      resolve(difference)
    })
  })
}

/** Resolves at the next answer of this kind that the server gives to anybody. */
async function untilCompared(outcome: 'Same' | 'Apart' | 'Differs', times = 1): Promise<void> {
  const { counters } = visits.server.hub
  const before = counters[`compared${outcome}`]
  await eventually(() =>
    expect(counters[`compared${outcome}`]).toBeGreaterThanOrEqual(before + times),
  )
}

/** In transit one letter of each `first` becomes another. */
function tamper(): void {
  visits.server.onTheWay = (frame) => {
    for (let at = frame.indexOf('first'); at >= 0; at = frame.indexOf('first', at))
      frame.write('w', at)
    return true
  }
}

it('[S11] a quiet page asks once, hears that it says the same, and asks again after a change, and after a while', async () => {
  const ann = await open('ann')
  await untilCompared('Same')
  ann.run(proposal('second'))
  await untilCompared('Same')
  await untilCompared('Same')
  expect(ann.comparison.difference()).toBeUndefined()
  expect(visits.server.hub.counters).toMatchObject({ comparedApart: 0, comparedDiffers: 0 })
})

it('[S11] a page that says something else is told so, and of what', async () => {
  tamper()
  const ann = await open('ann')
  expect(titles(ann)).toEqual(['wirst'])
  expect(await untilDifference(ann)).toEqual({ roots: ['proposals'] })
})

it('[S11] it is told only when nothing done on the page is unsaved, and nobody is at work on it', async () => {
  tamper()
  const ann = await open('ann')
  await untilCompared('Differs')
  const release = visits.holdDisk()
  ann.run(proposal('unsaved'))
  const told = untilDifference(ann)
  const first = await Promise.race([
    told.then(() => 'told'),
    new Promise((resolve) => setTimeout(() => resolve('not told'), 150)),
  ])
  expect(first).toBe('not told')
  release()
  await told
  expect(ann.unsavedCount).toBe(0)
  expect(visits.storedTitles).toEqual(['first', 'unsaved'])
})

it('[S11] read anew, the page is right, says what happened, and has lost nothing', async () => {
  tamper()
  const ann = await open('ann')
  ann.run(proposal('own'))
  const difference = await untilDifference(ann)
  visits.server.onTheWay = () => true
  visits.close(ann)
  const again = await open('ann', { readAnew: difference })
  expect(titles(again)).toEqual(['first', 'own'])
  expect(again.notices.current()[0]?.text).toMatch(/\(proposals\)\. The board has been read anew/)
  await untilCompared('Same')
})

it('[S11] a page that was not sent something comes in anew and has it, without a word', async () => {
  const [ann, ben] = [await open('ann'), await open('ben')]
  visits.server.onTheWay = (frame) => frame[0] !== MESSAGE.sync || frame[1] !== SYNC.update
  ben.run(proposal('lost'))
  await untilReading(ann, () => titles(ann).includes('lost'))
  expect(ann.comparison.difference()).toBeUndefined()
})

it('[S11] what is still on its way is no difference', async () => {
  const Socket = visits.server.socketOf('ann')
  const { counters } = visits.server.hub
  let questions = 0
  /** Asked once the server had more updates than these. */
  let [later, received] = [0, Number.POSITIVE_INFINITY]
  class WatchedSocket extends Socket {
    override send(frame: Uint8Array<ArrayBuffer>): void {
      const isQuestion = frame[0] === MESSAGE.digest
      if (isQuestion) questions += 1
      if (isQuestion && counters.updatesReceived > received) later += 1
      super.send(frame)
    }
  }
  const [ann, ben] = [await open('ann', { Socket: WatchedSocket }), await open('ben')]
  await eventually(() => expect(questions).toBeGreaterThan(0))
  await untilCompared('Same')
  const { socketsOpened, comparedApart } = counters
  const release = visits.holdDisk()
  received = counters.updatesReceived
  ben.run(proposal('on-its-way'))
  await eventually(() => expect(later).toBeGreaterThan(0))
  release()
  await untilReading(ann, () => titles(ann).includes('on-its-way'))
  await untilCompared('Same')
  expect(counters.comparedApart).toBe(comparedApart + 1)
  expect(counters.socketsOpened).toBe(socketsOpened)
})

it('[S11] a page with something that the server will not take is told that it differs', async () => {
  const [ann, ben] = [await open('ann'), await open('ben')]
  const line = nextOrigin(ann)
  ben.run(proposal('by-ben'))
  await untilReading(ann, () => titles(ann).includes('by-ben'))
  holdForged(ann, ben, await line)
  expect(await untilDifference(ann)).toEqual({ roots: [] })
  expect(visits.server.stored().getMap('meta').get('title')).toBeUndefined()
})
