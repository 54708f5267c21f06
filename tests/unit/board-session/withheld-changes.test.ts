import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BoardSession } from '#components/board/board-session.ts'
import { CLOSE } from '#domain/access/close-code.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { eventually } from '#tests/support/eventually.ts'
import { BOARD_ID } from './board-server.ts'
import { isSaved, untilConnection, untilReading } from './until.ts'
import { isEmpty, proposal, titles, Visits } from './visits.ts'

let visits: Visits

beforeEach(async () => {
  visits = new Visits()
  await visits.server.start()
})

afterEach(() => visits.end())

describe('whose changes they are', () => {
  it('sends nothing in the name of somebody else who opens the board in the same browser', async () => {
    await visits.leaveOneBehind('ann')
    const ben = await visits.openSaved('ben', 'editor', visits.server.device('ann'))
    await eventually(() => expect(ben.earlier.withheld()).toHaveLength(1))
    expect(ben.earlier.withheld()[0]).toMatchObject({ reason: 'person', count: 1 })
    expect([titles(ben), visits.storedTitles]).toEqual([['first'], ['first']])
    expect(visits.server.device('ann').all).toHaveLength(1)
  })

  it('sends nothing for somebody who may only look now; they can take a copy, or discard it', async () => {
    await visits.leaveOneBehind('ann')
    const viewer = visits.open('ann', 'viewer')
    await eventually(() => expect(viewer.earlier.withheld()).toHaveLength(1))
    const [group] = viewer.earlier.withheld()
    if (!group) throw new Error('nothing is withheld')
    expect([group.reason, titles(viewer)]).toEqual(['role', ['first']])
    const copy = viewer.earlier.copyWith(group)
    expect(readBoard(copy).board.negotiation.proposals.size).toBe(2)
    await viewer.earlier.discard(group)
    expect([visits.server.device('ann').all, viewer.earlier.withheld()]).toEqual([[], []])
    expect(visits.storedTitles).toEqual(['first'])
  })

  it('brings in what an editor made who runs the board now', async () => {
    await visits.leaveOneBehind('ann')
    const chair = await visits.openSaved('ann', 'facilitator')
    await untilReading(chair, () => titles(chair).includes('by-ann'))
    await untilConnection(chair, isSaved)
    expect(visits.storedTitles).toEqual(['by-ann', 'first'])
  })
})

describe('rights that were taken away', () => {
  it('tells a person whose right to edit was taken while offline that nothing was sent', async () => {
    const ann = await visits.openSaved('ann')
    await visits.cutOff(ann)
    ann.run(proposal('too-late'))
    visits.server.roles.set('ann', 'viewer')
    await visits.server.start()
    ann.retry()
    await eventually(() => expect(ann.earlier.withheld()).toHaveLength(1))
    expect(ann.earlier.withheld()[0]).toMatchObject({ reason: 'role', count: 1, isShown: true })
    expect([ann.me.role, visits.storedTitles]).toEqual(['viewer', ['first']])
    expect(visits.server.device('ann').all).toHaveLength(1)
  })

  it('[S13] are told to the page at once, and what they held back is sent when they return', async () => {
    const ann = await visits.openSaved('ann')
    const release = visits.holdDisk()
    visits.server.roles.set('ann', 'viewer')
    await visits.server.hub.recheck(BOARD_ID)
    ann.run(proposal('a-moment-too-late'))
    await eventually(() => expect(ann.earlier.withheld()).toHaveLength(1))
    expect([ann.me.role, ann.mayEdit]).toEqual(['viewer', false])
    release()

    visits.server.roles.set('ann', 'editor')
    await visits.server.hub.recheck(BOARD_ID)
    await eventually(() => expect(ann.earlier.withheld()).toEqual([]))
    await untilConnection(ann, isSaved)
    expect(visits.storedTitles).toEqual(['a-moment-too-late', 'first'])
    expect(noticesOf(ann)).toEqual([GIVEN])
    await isEmpty(visits.server.device('ann'))
  })

  it('clears the device of who was removed, and of everybody when the board is gone', async () => {
    const ann = await visits.openSaved('ann')
    visits.holdDisk()
    ann.run(proposal('unacknowledged'))
    visits.server.roles.delete('ann')
    await visits.server.hub.recheck(BOARD_ID)
    await untilConnection(ann, ({ state }) => state === 'ended')
    await isEmpty(visits.server.device('ann'))
    await visits.server.kill()

    visits.server.disk = Promise.resolve()
    await visits.server.start()
    const ben = await visits.openSaved('ben')
    await visits.cutOff(ben)
    ben.run(proposal('of-a-board-that-goes'))
    visits.server.roles.delete('ben')
    visits.server.refusal = CLOSE.noSuchBoard
    await visits.server.start()
    ben.retry()
    await untilConnection(ben, ({ state }) => state === 'ended')
    await isEmpty(visits.server.device('ben'))
  })
})

const GIVEN = 'Your role was changed: you may change this board now.'

function noticesOf({ notices }: BoardSession): string[] {
  return notices.current().map(({ text }) => text)
}
