import { expect, it } from 'vitest'
import { type VerdictReport, verdictOf } from '#domain/analysis/verdict.ts'
import { verdictWords } from '#domain/analysis/verdict-words.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { DecisionRule, Negotiation } from '#domain/negotiation/negotiation.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import { actor, id, proposal, stance } from '#tests/support/board-builder.ts'
import { negotiationOf, party } from '#tests/support/negotiations.ts'

const p = id<ProposalId>('p')
const q = id<ProposalId>('q')

/** One proposal, and where the parties a, b, c … stand on it; capitals have a veto. */
function board(
  stances: Readonly<Record<string, Stance>>,
  over: Partial<Negotiation> = {},
  weights: readonly number[] = [],
): Negotiation {
  const names = Object.keys(stances)
  return negotiationOf(
    [
      ...names.map((name, i) =>
        party(name, { vetoPlayer: name !== name.toLowerCase(), weight: weights[i] ?? 1 }),
      ),
      proposal('p'),
      ...names.map((name) => stance(name, 'p', stances[name] ?? 'unknown')),
    ],
    over,
  )
}

function verdicts(negotiation: Negotiation): Readonly<Record<DecisionRule, string>> {
  const under = (rule: DecisionRule) => verdictOf(negotiation, p, { rule }).verdict
  return {
    unanimity: under('unanimity'),
    consensus: under('consensus'),
    'all-but-one': under('all-but-one'),
    weighted: under('weighted'),
  }
}

const all = (verdict: string) =>
  ({
    unanimity: verdict,
    consensus: verdict,
    'all-but-one': verdict,
    weighted: verdict,
  }) as const

it('[A5] lets pass under each rule what the rule lets pass', () => {
  expect(verdicts(board({ a: 'support', b: 'support', c: 'support' }))).toEqual(all('agreed'))
  expect(verdicts(board({ a: 'support', b: 'support', c: 'opposed' }))).toEqual({
    ...all('blocked'),
    'all-but-one': 'agreed',
    weighted: 'agreed',
  })
  expect(verdicts(board({ a: 'support', b: 'red_line', c: 'opposed', d: 'support' }))).toEqual(
    all('blocked'),
  )
})

it('[A5] is stopped by a veto player under every rule, and by nobody accepting', () => {
  expect(verdicts(board({ a: 'support', b: 'support', C: 'opposed' }))).toEqual(all('blocked'))
  expect(verdicts(board({ a: 'opposed' }))).toEqual(all('blocked'))
})

it('[A5] takes exactly the quota as enough, and exactly half as too little where there is none', () => {
  const stances = { a: 'support', b: 'opposed', c: 'opposed' } as const
  const weighted = (over: Partial<Negotiation>, weights: readonly number[]) =>
    verdictOf(board(stances, over, weights), p, { rule: 'weighted' }).verdict
  expect(weighted({}, [2, 1, 1])).toBe('blocked')
  expect(weighted({}, [2.01, 1, 1])).toBe('agreed')
  expect(weighted({ quota: 0.5 }, [2, 1, 1])).toBe('agreed')
  expect(weighted({ quota: 0.7 }, [0.7, 0.1, 0.2])).toBe('agreed')
  expect(weighted({ quota: 0.71 }, [0.7, 0.1, 0.2])).toBe('blocked')
  expect(weighted({ quota: 0.5 }, [0, 0, 0])).toBe('blocked')
})

it('[A6] lets an abstention pass, unless the board says it blocks; a consensus it never breaks', () => {
  const stances = { a: 'support', b: 'abstain' } as const
  expect(verdicts(board(stances))).toEqual({ ...all('agreed'), weighted: 'blocked' })
  expect(verdicts(board(stances, { abstainBlocks: true }))).toEqual({
    unanimity: 'blocked',
    consensus: 'agreed',
    'all-but-one': 'agreed',
    weighted: 'blocked',
  })
  expect(verdicts(board({ a: 'support', B: 'abstain' }))).toEqual(all('blocked'))
  expect(verdicts(board({ a: 'abstain', b: 'abstain' }))).toEqual(all('blocked'))
})

it('[A4] takes no condition for a yes until there is one and all are met', () => {
  const verdict = (fields?: Parameters<typeof stance>[3], agreed = false) =>
    verdictOf(
      negotiationOf([
        party('a'),
        proposal('p'),
        proposal('q'),
        stance('a', 'p', 'conditional', fields),
        { type: 'agree', proposalIds: agreed ? [q] : [], level: 'agreed_ad_referendum' },
      ]),
      p,
    ).verdict
  expect(verdict()).toBe('agreed-if')
  expect(verdict({ condition: 'Paid' })).toBe('agreed-if')
  expect(verdict({ condition: 'Paid', conditionState: 'disputed' })).toBe('agreed-if')
  expect(verdict({ condition: 'Paid', conditionState: 'met' })).toBe('agreed')
  expect(verdict({ conditionOn: [q] })).toBe('agreed-if')
  expect(verdict({ conditionOn: [q] }, true)).toBe('agreed')
  expect(verdict({ condition: 'Paid', conditionOn: [q] }, true)).toBe('agreed-if')
})

it('[A4] names what is open, also where a relation says it and where nobody does', () => {
  const negotiation = negotiationOf([
    party('a'),
    party('b'),
    proposal('p'),
    proposal('q'),
    stance('a', 'p', 'conditional', { condition: 'Paid' }),
    stance('b', 'p', 'conditional'),
    stance('a', 'q', 'support'),
    stance('b', 'q', 'support'),
    { type: 'addRelation', relation: { from: p, to: q, type: 'conditional_on', for: id('a') } },
  ])
  const words = { kind: 'words', text: 'Paid', state: 'unmet' }

  expect(verdictOf(negotiation, p).conditions).toEqual([
    {
      actorId: 'a',
      proposalId: p,
      needs: [words, { kind: 'proposal', proposalId: q, state: 'unmet' }],
    },
    { actorId: 'b', proposalId: p, needs: [] },
  ])
  // In one package with it, what p is conditional on is there.
  expect(verdictOf(negotiation, { proposalIds: [p, q] }).conditions[0]?.needs).toEqual([words])
})

it('[A7] is unknown only where the silent decide', () => {
  expect(verdicts(board({ a: 'support', b: 'support', c: 'unknown' }))).toEqual({
    ...all('unknown'),
    'all-but-one': 'agreed',
    weighted: 'agreed',
  })
  expect(verdicts(board({ a: 'opposed', b: 'unknown', C: 'red_line' }))).toEqual(all('blocked'))
  const open = board({ a: 'support', b: 'conditional', c: 'unknown' })
  expect(verdicts(open)).toEqual({
    ...all('unknown'),
    'all-but-one': 'agreed-if',
    weighted: 'agreed-if',
  })
  expect(verdictOf(open, p, { rule: 'all-but-one' })).toMatchObject({
    optimistic: 'agreed',
    pessimistic: 'agreed-if',
    inputs: { parties: 3, known: 2, unknown: 1 },
  })
})

it('[A7] is unknown, from agreed to blocked, where there is no party or nothing to decide on', () => {
  const nobody = negotiationOf([actor('a'), proposal('p'), stance('a', 'p', 'support')])
  const bounds = { verdict: 'unknown', optimistic: 'agreed', pessimistic: 'blocked' }
  expect(verdictOf(nobody, p)).toMatchObject(bounds)
  expect(verdictOf(board({ a: 'support' }), { proposalIds: [] })).toMatchObject(bounds)
  expect(words(verdictOf(nobody, p))).toBe('Unknown: nobody here is a party.')
})

it('[A9] blames the veto where the rule alone would pass it, and lists the rest as dissenters', () => {
  const tied = verdictOf(board({ a: 'support', b: 'opposed', C: 'red_line', d: 'support' }), p, {
    rule: 'weighted',
  })
  expect(tied.blockers.map(({ actorId }) => actorId)).toEqual(['b', 'C'])
  const heavier = verdictOf(
    board({ a: 'support', b: 'opposed', C: 'red_line' }, {}, [10, 1, 1]),
    p,
    { rule: 'weighted' },
  )
  expect(heavier.blockers).toEqual([{ actorId: 'C', why: 'red_line', hasVeto: true }])
  expect(heavier.dissenters).toEqual([{ actorId: 'b', why: 'opposed', hasVeto: false }])
})

it('[A9] names everybody who is against what a rule refuses, and dissenters of what it passes', () => {
  const refused = verdictOf(board({ a: 'opposed', b: 'red_line', c: 'support' }), p, {
    rule: 'all-but-one',
  })
  expect(refused.blockers.map(({ actorId }) => actorId)).toEqual(['a', 'b'])
  const passed = verdictOf(board({ a: 'opposed', b: 'support', c: 'support' }), p, {
    rule: 'all-but-one',
  })
  expect([passed.blockers, passed.dissenters]).toEqual([
    [],
    [{ actorId: 'a', why: 'opposed', hasVeto: false }],
  ])
  const idle = verdictOf(board({ a: 'abstain', b: 'abstain' }), p)
  expect(idle.blockers.map(({ actorId, why }) => [actorId, why])).toEqual([
    ['a', 'abstain'],
    ['b', 'abstain'],
  ])
})

it('[A9] blames nobody where even all together cannot pass it', () => {
  const weightless = board({ a: 'support', b: 'support' }, {}, [0, 0])
  const found = verdictOf(weightless, p, { rule: 'weighted' })
  expect([found.verdict, found.blockers]).toEqual(['blocked', []])
  expect(words(found)).toBe('Blocked: nobody can pass it.')
})

it('[A11] does not take a bloc’s word for its member’s', () => {
  const negotiation = negotiationOf([
    actor('bloc'),
    party('a', { parent: id<ActorId>('bloc') }),
    proposal('p'),
    stance('bloc', 'p', 'support'),
  ])
  expect(verdictOf(negotiation, p)).toMatchObject({ verdict: 'unknown', unknown: ['a'] })
})

it('[A1] hears only what was declared, where asked to', () => {
  const negotiation = negotiationOf([
    party('a'),
    party('b'),
    proposal('p'),
    stance('a', 'p', 'support', { evidence: 'self' }),
    stance('b', 'p', 'red_line', { evidence: 'analyst' }),
  ])
  expect(verdictOf(negotiation, p).verdict).toBe('blocked')
  expect(verdictOf(negotiation, p, { declaredOnly: true })).toMatchObject({
    verdict: 'unknown',
    unknown: ['b'],
  })
})

it('says a verdict in words', () => {
  const say = (stances: Readonly<Record<string, Stance>>, rule: DecisionRule = 'unanimity') =>
    words(verdictOf(board(stances), p, { rule }))
  expect(say({ a: 'support' })).toBe('Agreed.')
  expect(say({ a: 'conditional', b: 'support' })).toBe('Agreed if conditions are met: A.')
  expect(say({ a: 'red_line', b: 'opposed', c: 'unknown' })).toBe(
    'Blocked by A (red line), B (opposed). Silent: C.',
  )
  expect(say({ a: 'unknown', b: 'conditional' })).toBe(
    'Unknown: at best agreed if conditions are met, at worst blocked. Silent: A.',
  )
  expect(say({ a: 'support', b: 'support', c: 'red_line' }, 'all-but-one')).toBe(
    'Agreed. Against, without blocking: C (red line).',
  )
})

function words(report: VerdictReport): string {
  return verdictWords(report, (actorId) => actorId.toUpperCase())
}
