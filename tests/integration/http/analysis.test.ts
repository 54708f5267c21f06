/** The analysis of a board over HTTP: the founding example's figures, and what is refused. */

import { beforeAll, expect, test } from 'vitest'
import type { AnalysisReport } from '#domain/analysis/analysis-report.ts'
import type { Command } from '#domain/board/command.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import { actor, id, issue, proposal, stance } from '#tests/support/board-builder.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { Caller } from './caller.ts'
import { OpenBoard } from './open-board.ts'
import { createBoard } from './world.ts'

const { server } = serverForTests()
let ann: Caller
let example: string

beforeAll(async () => {
  ann = new Caller(server.origin)
  const wish = { template: 'security-guarantees', displayName: 'Ann' }
  example = (await createBoard(ann, wish)).id
})

const analyse = (boardId: string, query = ''): Promise<AnalysisReport> =>
  ann.json<AnalysisReport>('GET', `/api/boards/${boardId}/analysis${query}`)

function countBy(values: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

test('[A30] the founding example has 60 feasible packages, 8 without a red line, 4 with must-haves, none without opposition', async () => {
  const report = await analyse(example)

  expect(report).toMatchObject({
    rule: 'unanimity',
    quota: null,
    abstainBlocks: false,
    declaredOnly: false,
    assumption: expect.stringContaining('All four principals must accept'),
    inputs: { known: 45, unknown: 55 },
  })
  expect(report.parties.map((each) => [each.id, each.hasVeto])).toEqual([
    ['us', true],
    ['ukraine', true],
    ['russia', true],
    ['europe', true],
  ])
  expect(report.packages).toMatchObject({
    combinations: 72,
    feasible: 60,
    withoutRedLines: 8,
    withMustHaves: 4,
    withoutOpposition: 0,
  })
  expect(report.packages.best).toHaveLength(10)
})

test('[A30] the verdicts on its proposals name who blocks, who is silent and what is open', async () => {
  const { proposals } = await analyse(example)
  const verdict = (name: string) => proposals.find((each) => each.id === name)

  expect(countBy(proposals.map((each) => each.verdict))).toEqual({
    blocked: 12,
    unknown: 12,
    'agreed-if': 1,
  })
  expect(verdict('p-contingent')).toMatchObject({
    verdict: 'blocked',
    words: 'Blocked by Russia (red line). Silent: Ukraine.',
    blockers: [{ actorId: 'russia', why: 'red_line', hasVeto: true }],
    unknown: ['ukraine'],
    optimistic: 'blocked',
    pessimistic: 'blocked',
  })
  expect(verdict('p-guarantees')).toMatchObject({
    verdict: 'agreed-if',
    conditions: [
      { actorId: 'us', needs: [{ kind: 'words', state: 'unmet' }] },
      {
        actorId: 'russia',
        needs: [
          { kind: 'words' },
          { kind: 'proposal', proposalId: 'p-ru-participates' },
          { kind: 'proposal', proposalId: 'p-ru-veto' },
        ],
      },
    ],
  })
})

test('"declared only" hears less, and another rule judges otherwise', async () => {
  const declared = await analyse(example, '?declaredOnly=true')
  expect(declared).toMatchObject({ declaredOnly: true, inputs: { known: 35, unknown: 65 } })
  expect(declared.packages).toMatchObject({ feasible: 60, withoutOpposition: 4 })
  expect(countBy(declared.proposals.map((each) => each.verdict))).toEqual({
    blocked: 7,
    unknown: 17,
    'agreed-if': 1,
  })
  const { rule } = await analyse(example, '?rule=all-but-one&declaredOnly=false')
  expect(rule).toBe('all-but-one')
})

test('a rule nobody knows is refused, and so is a misspelt name', async () => {
  for (const [query, named] of [
    ['?rule=majority', 'rule'],
    ['?rule=', 'rule'],
    ['?declaredOnly=1', 'declaredOnly'],
    ['?declaredonly=true', 'declaredonly'],
    ['?rule=weighted&rule=unanimity', 'twice'],
  ]) {
    const response = await ann.call('GET', `/api/boards/${example}/analysis${query}`)
    const { error } = (await response.json()) as { error: { code: string; message: string } }
    expect([response.status, error.code]).toEqual([400, 'bad_request'])
    expect(error.message).toContain(named)
  }
})

const a = id<ActorId>('a')
const p = id<ProposalId>('p')

/** Does something on a board as a page does, and comes back once somebody else has seen it. */
async function onBoard(
  boardId: string,
  commands: readonly Command[],
  isDone: (negotiation: Negotiation) => boolean,
): Promise<void> {
  const [board, witness] = [await OpenBoard.by(ann, boardId), await OpenBoard.by(ann, boardId)]
  board.run(...commands)
  await witness.until(isDone)
  for (const each of [board, witness]) each.close()
}

test('what somebody did a moment ago is in it, and no issue with options makes no package', async () => {
  const { id: boardId } = await createBoard(ann)
  const others = ['party-a', 'party-b', 'party-c'].map(
    (name): Command => ({ type: 'remove', of: 'actor', id: id<ActorId>(name) }),
  )
  const stands = (taken: Stance) => (negotiation: Negotiation) =>
    negotiation.positions.get('a:p')?.stance === taken
  await onBoard(
    boardId,
    [...others, actor('a', { isParty: true }), proposal('p'), stance('a', 'p', 'support')],
    stands('support'),
  )
  const agreed = await analyse(boardId)
  const against: Command = { type: 'takePosition', actorId: a, proposalId: p, stance: 'opposed' }
  await onBoard(boardId, [against], stands('opposed'))
  const blocked = await analyse(boardId)

  expect(agreed.proposals.map((each) => each.verdict)).toEqual(['agreed'])
  expect(blocked.proposals.map((each) => each.words)).toEqual(['Blocked by a (opposed).'])
  expect(blocked.packages).toEqual({
    combinations: 0,
    feasible: 0,
    withoutRedLines: 0,
    withMustHaves: 0,
    withoutOpposition: 0,
    best: [],
  })
})

test('more than 100,000 combinations are not gone through while somebody waits', async () => {
  const { id: boardId } = await createBoard(ann)
  const options = Array.from({ length: 10 }, (_, i) => ({
    id: `o${i}`,
    title: `Option ${i}`,
    proposalIds: [],
  }))
  const issues = Array.from({ length: 6 }, (_, i) => issue(`i${i}`, { options }))
  await onBoard(boardId, issues, (negotiation) => negotiation.issues.size === 6)
  const { packages } = await analyse(boardId)

  expect(packages).toEqual({
    combinations: 1_000_000,
    feasible: null,
    withoutRedLines: null,
    withMustHaves: null,
    withoutOpposition: null,
    best: [],
  })
})
