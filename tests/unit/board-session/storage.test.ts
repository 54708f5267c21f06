import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BoardSession } from '#components/board/board-session.ts'
import type { Storage } from '#components/board/connection-state.ts'
import { BacklogJournal } from '#server/sync/journal/backlog-journal.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { isSaved, untilConnection, untilReading } from './until.ts'
import { isEmpty, proposal, titles, Visits } from './visits.ts'

let visits: Visits
let folder: string

beforeEach(async () => {
  folder = await temporaryFolder()
  visits = new Visits()
  visits.server.journal = new BacklogJournal(folder)
  visits.server.limits = { degradedAfterMs: 20, backlogBytes: 2_000 }
  await visits.server.start()
})

afterEach(async () => {
  await visits.end()
  await visits.server.hub.shutdown()
  await visits.server.journal?.close()
  await rm(folder, { recursive: true, force: true })
})

function untilStorage(session: BoardSession, storage: Storage): Promise<unknown> {
  return untilConnection(session, (state) => state.state === 'live' && state.storage === storage)
}

describe('[S8] a database that does not answer', () => {
  it('is told to everybody on the board, also to those who only look and those who come', async () => {
    const [ann, vic] = [await visits.openSaved('ann'), visits.open('vic', 'viewer')]
    await untilConnection(vic, ({ state }) => state === 'live')
    const release = visits.holdDisk()
    ann.run(proposal('shown'))
    await untilReading(vic, () => titles(vic).includes('shown'))
    await Promise.all([untilStorage(ann, 'late'), untilStorage(vic, 'late')])
    const ben = visits.open('ben')
    await untilStorage(ben, 'late')
    expect(ann.connection()).toMatchObject({ state: 'live', saved: false, storage: 'late' })
    expect([ann.mayEdit, ben.mayEdit]).toEqual([true, true])
    release()
    await Promise.all([ann, vic, ben].map((session) => untilStorage(session, 'kept')))
    await untilConnection(ann, isSaved)
  })

  it('makes the board read-only when no more can wait, says why, loses nothing, and ends by itself', async () => {
    const ann = await visits.openSaved('ann')
    const release = visits.holdDisk()
    ann.run(...Array.from({ length: 60 }, (_, i) => proposal(`many-${i}`)))
    await untilStorage(ann, 'full')
    const shown = titles(ann)
    ann.run(proposal('refused'))
    ann.undo.undo()
    expect([titles(ann), ann.mayEdit, ann.refusedFor]).toEqual([shown, false, 'full'])
    expect(ann.notices.current().map(({ tone, text }) => [tone, text.slice(0, 12)])).toEqual([
      ['refused', 'Not changed:'],
    ])
    release()
    await untilStorage(ann, 'kept')
    await untilConnection(ann, isSaved)
    expect([ann.mayEdit, visits.storedTitles]).toEqual([true, shown])
    await isEmpty(visits.server.device('ann'))
  })

  it('keeps on the device what was made before the page heard that the board is full', async () => {
    const [ann, ben] = [await visits.openSaved('ann'), await visits.openSaved('ben')]
    const release = visits.holdDisk()
    ann.run(...Array.from({ length: 60 }, (_, i) => proposal(`many-${i}`)))
    ben.run(proposal('a-moment-too-late'))
    await Promise.all([untilStorage(ann, 'full'), untilStorage(ben, 'full')])
    await vi.waitFor(() => expect(visits.server.device('ben').all).toHaveLength(1))
    release()
    await Promise.all([untilConnection(ann, isSaved), untilConnection(ben, isSaved)])
    expect(visits.storedTitles).toContain('a-moment-too-late')
  })
})
