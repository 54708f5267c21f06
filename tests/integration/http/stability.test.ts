/** What would hold, over HTTP: the founding example with moves given to its principals, and what is refused. */

import { beforeAll, expect, test } from 'vitest'
import type { ConflictReport } from '#domain/analysis/conflict-report.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { Caller } from './caller.ts'
import { createBoard } from './world.ts'

const { server } = serverForTests()
let ann: Caller
let example: string

beforeAll(async () => {
  ann = new Caller(server.origin)
  const wish = { template: 'security-guarantees', displayName: 'Ann' }
  example = (await createBoard(ann, wish)).id
})

const ask = (query: string): Promise<ConflictReport> =>
  ann.json<ConflictReport>('GET', `/api/boards/${example}/stability${query}`)

const THREE = '?options=p-us-air:us,p-contingent:europe,p-ru-veto:russia'

test('[A37] the example of the document answers as it says there', async () => {
  expect(await ask(`${THREE}&at=p-contingent`)).toMatchObject({
    declaredOnly: false,
    options: [
      { proposalId: 'p-us-air', actorId: 'us' },
      { proposalId: 'p-contingent', actorId: 'europe' },
      { proposalId: 'p-ru-veto', actorId: 'russia' },
    ],
    actors: [
      { actorId: 'us', silentOn: ['p-ru-veto'] },
      { actorId: 'russia', silentOn: [] },
      { actorId: 'europe', silentOn: ['p-ru-veto'] },
    ],
    needed: [{ proposalId: 'p-ru-veto', on: 'p-ru-participates' }],
    possible: 6,
    impossible: 2,
    outcomes: [
      {
        proposalIds: ['p-us-air', 'p-contingent', 'p-ru-veto'],
        holdsBy: { neither: ['nash', 'seq', 'smr', 'gmr'] },
      },
    ],
    at: {
      proposalIds: ['p-contingent'],
      byActor: [
        {
          actorId: 'us',
          place: 3,
          places: 3,
          gains: [{ proposalIds: ['p-us-air', 'p-contingent'], place: 1, answer: null }],
        },
        { actorId: 'russia', crossed: ['p-contingent', 'p-ru-veto'] },
        { actorId: 'europe' },
      ],
    },
  })
})

test('[A39] "declared only" makes silences, "at=" is nothing at all, and no option is one outcome', async () => {
  const declared = await ask(`${THREE}&declaredOnly=true&at=`)
  const heard = await ask(THREE)
  const silences = ({ actors }: ConflictReport) => actors.flatMap(({ silentOn }) => silentOn).length
  expect(declared.declaredOnly).toBe(true)
  expect(silences(declared)).toBeGreaterThanOrEqual(silences(heard))
  expect(declared.at?.proposalIds).toEqual([])
  expect(await ask('')).toMatchObject({ possible: 1, impossible: 0, actors: [] })
})

test('what cannot be looked at is refused in words', async () => {
  const many = Array.from({ length: 13 }, (_, i) => `p${i}:us`).join()
  for (const [query, named] of [
    ['?options=p-us-air', 'proposal:actor'],
    ['?options=p-us-air:us:russia', 'proposal:actor'],
    ['?options=p-us-air:', 'proposal:actor'],
    ['?options=p-us-air:us,,p-90bn:us', 'proposal:actor'],
    ['?options=__proto__:us', 'proposal:actor'],
    [`?options=${many}`, 'at most 12'],
    [`?options=${many.split(',').slice(4).join()}`, 'at most 8 of one actor'],
    ['?options=p-us-air:us,p-us-air:russia', 'twice'],
    ['?options=p-us-air:nobody', 'not on this board'],
    ['?at=%20', 'at'],
    ['?declaredOnly=1', 'declaredOnly'],
    ['?option=p-us-air:us', 'option'],
  ]) {
    const response = await ann.call('GET', `/api/boards/${example}/stability${query}`)
    const { error } = (await response.json()) as { error: { code: string; message: string } }
    expect([query, response.status, error.code]).toEqual([query, 400, 'bad_request'])
    expect(error.message).toContain(named)
  }
})
