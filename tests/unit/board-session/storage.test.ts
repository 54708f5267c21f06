import { rm } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BoardSession } from '#components/board/board-session.ts'
import type { Storage } from '#components/board/connection-state.ts'
import type { Command } from '#domain/board/command.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { BacklogJournal } from '#server/sync/journal/backlog-journal.ts'
import { eventually } from '#tests/support/eventually.ts'
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
    await eventually(() => expect(visits.server.device('ben').all).toHaveLength(1))
    release()
    await Promise.all([untilConnection(ann, isSaved), untilConnection(ben, isSaved)])
    expect(visits.storedTitles).toContain('a-moment-too-late')
  })
})

describe('[S5] a board that is as large as it may be', () => {
  beforeEach(async () => {
    await visits.server.kill()
    visits.server.limits = { documentBytes: 60_000 }
    await visits.server.start()
  })

  const drawing = (id: string, size: number): Command => ({
    type: 'putInk',
    records: [{ id: `shape:${id}`, typeName: 'shape', words: 'x'.repeat(size) }],
  })

  it('takes what removes and nothing else, says why, and comes back when there is room', async () => {
    const ann = await visits.openSaved('ann')
    ann.run(proposal('kept'), drawing('large', 58_000))
    await untilStorage(ann, 'outgrown')
    await untilConnection(ann, isSaved)
    ann.run(proposal('refused'))
    ann.run({ type: 'remove', of: 'proposal', id: 'first' as ProposalId })
    expect(titles(ann)).toEqual(['kept'])
    expect(ann.notices.current().map(({ text }) => text)).toEqual([
      'Not changed: this board is full. Erase drawings, or undo, to make room.',
    ])
    await untilConnection(ann, isSaved)
    ann.run({ type: 'removeInk', ids: ['shape:large'] })
    await untilStorage(ann, 'kept')
    ann.run(proposal('fits-again'))
    await untilConnection(ann, isSaved)
    expect(visits.storedTitles).toEqual(['fits-again', 'kept'])
  })

  it('never calls saved what did not fit, keeps it on the device, and lets it be undone', async () => {
    const ann = await visits.openSaved('ann')
    ann.run(drawing('too large', 90_000))
    await untilStorage(ann, 'outgrown')
    expect(ann.connection()).toMatchObject({ state: 'live', saved: false })
    await eventually(() => expect(visits.server.device('ann').all).toHaveLength(1))
    ann.undo.undo()
    await untilConnection(ann, isSaved)
    await isEmpty(visits.server.device('ann'))
    const ben = await visits.openSaved('ben')
    await untilStorage(ben, 'kept')
    expect([...ben.current().board.ink.keys()]).toEqual([])
  })
})
