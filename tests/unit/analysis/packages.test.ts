import { expect, it } from 'vitest'
import { unreportedObjections } from '#domain/analysis/artefact.ts'
import { feasiblePackages } from '#domain/analysis/feasible-packages.ts'
import { nearestPackages } from '#domain/analysis/nearest-packages.ts'
import { checkPackage } from '#domain/analysis/package-check.ts'
import { rankAllPackages, rankPackages } from '#domain/analysis/rank-packages.ts'
import { fewestToTakeOut } from '#domain/analysis/take-out.ts'
import { unblock } from '#domain/analysis/unblock.ts'
import type { Command } from '#domain/board/command.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { RelationType } from '#domain/negotiation/relation.ts'
import { id, issue, proposal, stance } from '#tests/support/board-builder.ts'
import { negotiationOf, party } from '#tests/support/negotiations.ts'

const ids = (...names: readonly string[]) => ({ proposalIds: names.map((n) => id<ProposalId>(n)) })
const option = (name: string, ...made: readonly string[]) => ({
  id: name,
  title: name,
  ...ids(...made),
})

function relation(from: string, type: RelationType, to: string): Command {
  return { type: 'addRelation', relation: { from: id(from), to: id(to), type } }
}

/** Two issues: tax low or high, schools or no schools; schools need the high tax. */
const TAX = [
  party('a'),
  party('b'),
  proposal('low'),
  proposal('high'),
  proposal('schools'),
  proposal('teachers'),
  issue('i-tax', { options: [option('low', 'low'), option('high', 'high')] }),
  issue('i-schools', { options: [option('none'), option('some', 'schools', 'teachers')] }),
  issue('i-open'),
  relation('schools', 'depends_on', 'high'),
  relation('low', 'excludes', 'high'),
]

it('[A12] says why proposals do not hang together', () => {
  const problems = (...names: readonly string[]) =>
    checkPackage(negotiationOf(TAX), ids(...names)).problems
  expect(problems('high', 'schools', 'teachers')).toEqual([])
  expect(problems()).toEqual([])
  expect(problems('low', 'high')).toEqual([
    { kind: 'two-options', issueId: 'i-tax', proposalIds: ['low', 'high'] },
    { kind: 'excludes', proposalIds: ['low', 'high'] },
  ])
  expect(problems('schools')).toEqual([
    {
      kind: 'part-of-an-option',
      issueId: 'i-schools',
      proposalIds: ['schools'],
      missing: ['teachers'],
    },
    { kind: 'depends-on', proposalId: 'schools', on: 'high' },
  ])
})

it('[A12] takes what is agreed already for there', () => {
  const agree: Command = {
    type: 'agree',
    ...ids('high'),
    level: 'agreed_ad_referendum',
  }
  const negotiation = negotiationOf([...TAX, agree])
  expect(checkPackage(negotiation, ids('schools', 'teachers')).problems).toEqual([])
})

it('[A13] finds the packages that hang together, each once', () => {
  const found = [...feasiblePackages(negotiationOf(TAX))].flatMap((step) => step.found ?? [])
  expect(found.map(({ proposalIds }) => proposalIds)).toEqual([
    ['high'],
    ['low'],
    ['schools', 'teachers', 'high'],
  ])
  expect([...feasiblePackages(negotiationOf([issue('i'), proposal('p')]))]).toEqual([])
})

it('[A14] lists per party what stands against a package, must-haves left out among it', () => {
  const negotiation = negotiationOf([
    ...TAX,
    stance('a', 'high', 'red_line'),
    stance('a', 'low', 'support', { mustHave: true }),
    stance('a', 'schools', 'conditional'),
    stance('b', 'high', 'support'),
    stance('b', 'schools', 'opposed'),
  ])
  const { standings, counts, isFeasible, verdict } = checkPackage(
    negotiation,
    ids('high', 'schools', 'teachers'),
  )
  expect(standings.map(({ actor: _actor, ...held }) => held)).toEqual([
    {
      redLines: ['high'],
      missing: ['low'],
      opposed: [],
      abstains: [],
      silent: ['teachers'],
      conditional: [{ actorId: 'a', proposalId: 'schools', needs: [] }],
    },
    {
      redLines: [],
      missing: [],
      opposed: ['schools'],
      abstains: [],
      silent: ['teachers'],
      conditional: [],
    },
  ])
  expect(counts).toEqual({ redLines: 1, missing: 1, opposed: 1, unknown: 2, conditional: 1 })
  expect(isFeasible).toBe(true)
  expect(verdict.blockers.map(({ why }) => why)).toEqual(['red_line', 'opposed'])
})

it('[A15] ranks by red lines, then opposition, then silence, then conditions, and never trades between them', () => {
  const ranked = (...stances: readonly Command[]) =>
    rankAllPackages(
      negotiationOf([
        party('a'),
        party('b'),
        proposal('x'),
        proposal('y'),
        issue('i', { options: [option('x', 'x'), option('y', 'y')] }),
        ...stances,
      ]),
    ).best.map(({ proposalIds }) => proposalIds[0])
  const both = (name: string, taken: Parameters<typeof stance>[2]) => [
    stance('a', name, taken),
    stance('b', name, taken),
  ]
  expect(ranked(...both('x', 'support'), ...both('y', 'support'))).toEqual(['x', 'y'])
  expect(ranked(stance('a', 'x', 'red_line'), ...both('y', 'opposed'))).toEqual(['y', 'x'])
  expect(ranked(stance('a', 'x', 'opposed'), stance('b', 'x', 'support'))).toEqual(['y', 'x'])
  expect(ranked(stance('a', 'x', 'support'), ...both('y', 'conditional'))).toEqual(['y', 'x'])
  expect(ranked(...both('x', 'conditional'), ...both('y', 'support'))).toEqual(['y', 'x'])
})

it('[A15] counts a must-have left out as a red line, and counts the rungs of the ladder', () => {
  const negotiation = negotiationOf([
    ...TAX,
    stance('a', 'schools', 'support', { mustHave: true }),
    stance('b', 'high', 'opposed'),
  ])
  const { best, ...totals } = rankAllPackages(negotiation)
  expect(best.map(({ proposalIds }) => proposalIds)).toEqual([
    ['schools', 'teachers', 'high'],
    ['low'],
    ['high'],
  ])
  expect(totals).toEqual({
    combinations: 4,
    feasible: 3,
    withoutRedLines: 3,
    withMustHaves: 1,
    withoutOpposition: 1,
  })
})

it('[A16] reports how far it is, and ends when all combinations have been considered', () => {
  const issues = Array.from({ length: 12 }, (_, i) => [
    proposal(`p${i}`),
    issue(`i${i}`, { options: [option('yes', `p${i}`), option('no')] }),
  ])
  const negotiation = negotiationOf([party('a'), ...issues.flat()])
  const ranking = rankPackages(negotiation, { limit: 3 })
  expect(ranking.next()).toEqual({
    done: false,
    value: { considered: 2_048, combinations: 4_096 },
  })
  expect(ranking.next().value).toEqual({ considered: 4_096, combinations: 4_096 })
  const last = ranking.next()
  expect(last.done).toBe(true)
  expect(last.value).toMatchObject({ feasible: 4_096, best: { length: 3 } })
})

it('[A17] flags a silence on what rules out something the party wants', () => {
  const negotiation = negotiationOf([
    ...TAX,
    stance('a', 'low', 'support'),
    stance('b', 'low', 'opposed'),
    stance('b', 'schools', 'conditional'),
  ])
  expect(unreportedObjections(negotiation, ids('high').proposalIds)).toEqual([
    { actorId: 'a', proposalId: 'high', because: ['low'] },
  ])
  expect(unreportedObjections(negotiation, ids('low').proposalIds)).toEqual([])
})

it('[A18] counts steps to support, flags red lines and left-out must-haves, and lists silence', () => {
  const negotiation = negotiationOf([
    ...TAX,
    stance('a', 'low', 'support', { mustHave: true }),
    stance('a', 'high', 'red_line'),
    stance('b', 'high', 'opposed'),
    stance('b', 'schools', 'conditional'),
    stance('b', 'teachers', 'abstain'),
  ])
  const { asks, cheapest } = unblock(negotiation, ids('high', 'schools', 'teachers'))
  expect(asks).toEqual([
    {
      actorId: 'a',
      moves: [],
      steps: 0,
      redLines: ['high'],
      missing: ['low'],
      silent: ['schools', 'teachers'],
    },
    {
      actorId: 'b',
      moves: [
        { proposalId: 'high', from: 'opposed', steps: 3 },
        { proposalId: 'teachers', from: 'abstain', steps: 2 },
        { proposalId: 'schools', from: 'conditional', steps: 1 },
      ],
      steps: 6,
      redLines: [],
      missing: [],
      silent: [],
    },
  ])
  expect(cheapest).toEqual({ actorIds: ['a', 'b'], steps: 6, redLines: 2, silent: 2 })
})

const THREE = [
  party('a', { vetoPlayer: true }),
  party('b'),
  party('c'),
  proposal('x'),
  proposal('y'),
  stance('a', 'x', 'conditional'),
  stance('a', 'y', 'support'),
  stance('b', 'x', 'red_line'),
  stance('b', 'y', 'support'),
  stance('c', 'x', 'support'),
  stance('c', 'y', 'opposed'),
]

it('[A19] asks the veto player and whoever is cheapest beside it, round red lines', () => {
  const cheapest = (rule: 'weighted' | 'unanimity') =>
    unblock(negotiationOf(THREE), ids('x', 'y'), { rule }).cheapest
  expect(cheapest('weighted')).toEqual({ actorIds: ['a', 'c'], steps: 4, redLines: 0, silent: 0 })
  expect(cheapest('unanimity')).toMatchObject({ actorIds: ['a', 'b', 'c'], redLines: 1 })
})

it('[A20] takes out the fewest cards under the rule, and nothing where nothing helps', () => {
  const takeOut = (rule: 'all-but-one' | 'unanimity', ...extra: readonly Command[]) =>
    fewestToTakeOut(negotiationOf([...THREE, ...extra]), ids('x', 'y'), { rule })
  expect(takeOut('all-but-one')).toEqual([['x'], ['y']])
  expect(takeOut('unanimity')).toEqual([])
  expect(takeOut('unanimity', stance('c', 'y', 'support'))).toEqual([['x']])
  expect(takeOut('unanimity', stance('c', 'y', 'support'), stance('b', 'x', 'support'))).toEqual([
    [],
  ])
  const insisting = stance('a', 'x', 'support', { mustHave: true })
  expect(takeOut('all-but-one', insisting)).toEqual([['y']])
})

it('[A20] finds what to swap for what, nearest first', () => {
  const negotiation = negotiationOf([
    ...TAX,
    stance('a', 'low', 'opposed'),
    stance('a', 'high', 'support'),
  ])
  const nearest = run(nearestPackages(negotiation, ids('low')))
  expect(nearest.map(({ swaps }) => swaps)).toEqual([[{ issueId: 'i-tax', optionId: 'high' }]])

  const hopeless = negotiationOf([
    ...TAX,
    stance('a', 'low', 'opposed'),
    stance('b', 'high', 'red_line'),
  ])
  expect(run(nearestPackages(hopeless, ids('low')))).toEqual([])
  expect(run(nearestPackages(hopeless, ids('low'), { rule: 'all-but-one' }))).toMatchObject([
    { swaps: [] },
  ])
})

function run<Result>(steps: Generator<unknown, Result>): Result {
  while (true) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
