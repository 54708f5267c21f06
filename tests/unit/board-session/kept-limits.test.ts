import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { BoardSession } from '#components/board/board-session.ts'
import { rootsOf } from '#domain/board/document.ts'
import { eventually } from '#tests/support/eventually.ts'
import { MemoryStore } from '#tests/support/memory-store.ts'
import { isSaved, untilConnection, untilReading } from './until.ts'
import { isEmpty, proposal, titles, Visits } from './visits.ts'

let visits: Visits

beforeEach(async () => {
  visits = new Visits()
  await visits.server.start()
})

afterEach(() => visits.end())

describe('a device that does not play along', () => {
  it('is worked on without, and says that it keeps nothing', async () => {
    const device = new MemoryStore()
    device.isForbidden = true
    const ann = await visits.openSaved('ann', 'editor', device)
    expect(ann.unsavedAreKept).toBe(true)
    const release = visits.holdDisk()
    ann.run(proposal('kept-nowhere'))
    await new Promise((resolve) => setTimeout(resolve))
    expect([ann.unsavedAreKept, ann.unsavedCount]).toEqual([false, 1])
    expect(titles(ann)).toEqual(['first', 'kept-nowhere'])
    expect(ann.kept.hasFailed()).toBe(true)
    release()
    await untilConnection(ann, isSaved)
    expect(ann.kept.hasFailed()).toBe(false)
  })

  it('with a change that fits nothing leaves it alone and says so, and the rest comes in', async () => {
    const ann = await visits.openSaved('ann')
    await visits.cutOff(ann)
    ann.run(proposal('sound'))
    visits.close(ann)
    const [sound] = visits.server.device('ann').all
    if (!sound) throw new Error('nothing was kept')
    await visits.server.device('ann').put([{ ...sound, n: 2, bytes: dangling() }])
    await visits.server.start()
    const again = await visits.openSaved('ann')
    await untilReading(again, () => titles(again).includes('sound'))
    await untilConnection(again, isSaved)
    expect(again.earlier.withheld()).toMatchObject([{ reason: 'unfit', count: 1 }])
    await eventually(() => expect(visits.server.device('ann').all.map(({ n }) => n)).toEqual([2]))
  })

  it('sends more than one frame can hold in several, and all of it is acknowledged', async () => {
    const ann = await visits.openSaved('ann')
    await visits.cutOff(ann)
    for (let i = 0; i < 30; i += 1) write(ann, 60_000)
    await visits.server.start()
    ann.retry()
    await untilConnection(ann, isSaved)
    expect(writtenIn(visits.server.stored())).toBe(30 * 60_000 + 'first'.length)
    await isEmpty(visits.server.device('ann'))
  })

  it('sets aside what the server will not take, so that the board opens again without it', async () => {
    const ann = await visits.openSaved('ann')
    write(ann, 2 * 1024 * 1024)
    expect(await untilConnection(ann, ({ state }) => state === 'ended')).toMatchObject({
      reason: 'too-large',
      unsent: 1,
    })
    await eventually(() => expect(visits.server.device('ann').all[0]?.tooLarge).toBe(true))
    const again = await visits.openSaved('ann')
    await eventually(() => expect(again.earlier.withheld()).toHaveLength(1))
    expect(again.earlier.withheld()[0]).toMatchObject({ reason: 'too-large', count: 1 })
    expect(titles(again)).toEqual(['first'])
  })
})

/** Lengthens the title of the first proposal in one change, beyond what commands allow. */
function write(session: BoardSession, letters: number): void {
  session.type(() => titleText(session.doc).insert(0, 'x'.repeat(letters)))
}

function writtenIn(doc: Y.Doc): number {
  return titleText(doc).length
}

function titleText(doc: Y.Doc): Y.Text {
  const title = rootsOf(doc).proposals.get('first')?.get('title')
  if (!(title instanceof Y.Text)) throw new Error('the first proposal has no title')
  return title
}

/** An update whose first half is missing. */
function dangling(): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('meta').set('a', 1)
  const before = Y.encodeStateVector(doc)
  doc.getMap('meta').set('a', 2)
  return Y.encodeStateAsUpdate(doc, before)
}
