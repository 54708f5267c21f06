import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { isSaved, untilConnection, untilReading } from './until.ts'
import { isEmpty, proposal, titles, Visits } from './visits.ts'

let visits: Visits

beforeEach(async () => {
  visits = new Visits()
  await visits.server.start()
})

afterEach(() => visits.end())

describe('changes that the server does not have yet', () => {
  it('[S9] stay on the device until they are acknowledged, and not a moment less', async () => {
    const ann = await visits.openSaved('ann')
    const release = visits.holdDisk()
    ann.run(proposal('held'))
    expect(visits.server.device('ann').all).toHaveLength(1)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(visits.server.device('ann').all).toHaveLength(1)
    release()
    await untilConnection(ann, isSaved)
    await isEmpty(visits.server.device('ann'))
    expect(visits.storedTitles).toEqual(['first', 'held'])
  })

  it('survive a closed tab and come in on the next visit, among what others did meanwhile', async () => {
    const ann = await visits.openSaved('ann')
    await visits.cutOff(ann)
    ann.run(proposal('offline'))
    ann.run({ type: 'editProposal', id: 'first' as ProposalId, fields: { status: 'contested' } })
    ann.run(proposal('offline-too'))
    visits.close(ann)
    await visits.server.start()
    const ben = await visits.openSaved('ben')
    ben.run(proposal('by-ben'))

    const again = await visits.openSaved('ann')
    await untilReading(again, () => titles(again).includes('offline-too'))
    await untilReading(ben, () => titles(ben).includes('offline-too'))
    await untilConnection(again, isSaved)
    const all = ['by-ben', 'first', 'offline', 'offline-too']
    expect([titles(again), titles(ben), visits.storedTitles]).toEqual([all, all, all])
    expect(again.earlier.broughtIn().count).toBe(3)
    await isEmpty(visits.server.device('ann'))
  })

  it('come in once more when the tab is closed again before they are acknowledged', async () => {
    const ann = await visits.openSaved('ann')
    await visits.cutOff(ann)
    ann.run(proposal('offline'))
    visits.close(ann)
    await visits.server.start()
    visits.holdDisk()
    const second = visits.open('ann')
    await untilReading(second, () => titles(second).includes('offline'))
    second.run(proposal('second-visit'))
    expect(second.connection()).toMatchObject({ state: 'live', saved: false })
    visits.close(second)
    await visits.server.kill()

    visits.server.disk = Promise.resolve()
    await visits.server.start()
    const third = await visits.openSaved('ann')
    await untilReading(third, () => titles(third).includes('second-visit'))
    await untilConnection(third, isSaved)
    expect(visits.storedTitles).toEqual(['first', 'offline', 'second-visit'])
    await isEmpty(visits.server.device('ann'))
  })
})

describe('changes that come in a second time', () => {
  it('that the server had got after all change nothing, are not told, and go', async () => {
    const ann = await visits.openSaved('ann')
    ann.run(proposal('acknowledged-too-late'))
    const left = [...visits.server.device('ann').all]
    await untilConnection(ann, isSaved)
    visits.close(ann)
    await isEmpty(visits.server.device('ann'))
    await visits.server.device('ann').put(left)

    const again = await visits.openSaved('ann')
    await isEmpty(visits.server.device('ann'))
    expect(again.earlier.broughtIn().count).toBe(0)
    expect(titles(again)).toEqual(['acknowledged-too-late', 'first'])
  })

  it('of another tab that is still open come in without harm to either', async () => {
    const one = await visits.openSaved('ann')
    await visits.cutOff(one)
    one.run(proposal('in-tab-one'))
    await visits.server.start()
    const two = await visits.openSaved('ann')
    await untilReading(two, () => titles(two).includes('in-tab-one'))
    one.run(proposal('in-tab-one-later'))
    one.retry()
    await untilConnection(one, isSaved)
    await untilReading(two, () => titles(two).length === 3)
    await untilConnection(two, isSaved)
    const all = ['first', 'in-tab-one', 'in-tab-one-later']
    expect([titles(one), titles(two), visits.storedTitles]).toEqual([all, all, all])
    await isEmpty(visits.server.device('ann'))
  })
})

describe('a new name', () => {
  it('loses nothing that was on its way when it was given', async () => {
    const ann = await visits.openSaved('ann')
    const release = visits.holdDisk()
    ann.run(proposal('on-its-way'))
    visits.server.names.set('ann', 'Ann of the Council')
    ann.rename('Ann of the Council')
    ann.run(proposal('while-coming-in-anew'))
    release()
    await untilConnection(ann, isSaved)
    expect(visits.storedTitles).toEqual(['first', 'on-its-way', 'while-coming-in-anew'])
    expect(ann.me.name).toBe('Ann of the Council')
  })
})
