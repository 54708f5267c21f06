/** Arbitrary negotiations for analyses: a few parties, proposals, issues with options, relations, conditions. */

import fc from 'fast-check'
import type { Command } from '#domain/board/command.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { CONDITION_STATES } from '#domain/negotiation/condition.ts'
import { EVIDENCE_KINDS } from '#domain/negotiation/evidence.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { DECISION_RULES, type Negotiation } from '#domain/negotiation/negotiation.ts'
import { BANDS, STANCES } from '#domain/negotiation/stance.ts'
import { boardWith, id, issue, proposal } from './board-builder.ts'
import { party } from './negotiations.ts'

const ACTORS = ['a', 'b', 'c', 'd']
const PROPOSALS = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']

const aProposal = fc.constantFrom(...PROPOSALS).map((name) => id<ProposalId>(name))
const anActor = fc.constantFrom(...ACTORS).map((name) => id<ActorId>(name))

const aStance: fc.Arbitrary<Command> = fc
  .record({
    actorId: anActor,
    proposalId: aProposal,
    // Words and links matter where a stance is conditional, so many are.
    stance: fc.constantFrom(...STANCES, 'conditional' as const, 'conditional' as const),
    fields: fc.record(
      {
        condition: fc.constant('Paid'),
        conditionState: fc.constantFrom(...CONDITION_STATES),
        conditionOn: fc.uniqueArray(aProposal, { maxLength: 2 }),
        mustHave: fc.boolean(),
        evidence: fc.constantFrom(...EVIDENCE_KINDS),
      },
      { requiredKeys: [] },
    ),
  })
  .map((command) => ({ type: 'takePosition', ...command }))

const aRelation: fc.Arbitrary<Command> = fc
  .record({
    from: aProposal,
    to: aProposal,
    type: fc.constantFrom('depends_on', 'excludes', 'conditional_on'),
  })
  .map((relation) => ({ type: 'addRelation', relation }))

/** Each issue has proposals of its own, alone or together, and may have an option with none. */
const someIssues: fc.Arbitrary<readonly Command[]> = fc
  .tuple(fc.boolean(), fc.boolean(), fc.boolean())
  .map(([hasNothing, isTogether, hasThird]) => {
    const option = (name: string, ...proposalIds: readonly string[]) => ({
      id: name,
      title: name,
      proposalIds: proposalIds.map((each) => id<ProposalId>(each)),
    })
    const nothing = hasNothing ? [option('nothing')] : []
    return [
      issue('i1', { options: [...nothing, option('one', 'p1'), option('two', 'p2')] }),
      issue('i2', {
        options: [option('none'), isTogether ? option('both', 'p3', 'p4') : option('one', 'p3')],
      }),
      ...(hasThird ? [issue('i3', { options: [option('yes', 'p5'), option('no')] })] : []),
    ]
  })

const someParties: fc.Arbitrary<readonly Command[]> = fc.tuple(
  ...ACTORS.map((name) =>
    fc
      .record({ vetoPlayer: fc.boolean(), weight: fc.integer({ min: 0, max: 5 }) })
      .map((fields) => party(name, fields)),
  ),
)

export const aNegotiation: fc.Arbitrary<Negotiation> = fc
  .record({
    parties: someParties,
    issues: someIssues,
    stances: fc.array(aStance, { maxLength: 20 }),
    relations: fc.array(aRelation, { maxLength: 4 }),
    agreed: fc.option(aProposal, { nil: undefined }),
    over: fc.record(
      {
        decisionRule: fc.constantFrom(...DECISION_RULES),
        abstainBlocks: fc.boolean(),
        quota: fc.constantFrom(0.25, 0.5, 0.75, 1),
      },
      { requiredKeys: ['decisionRule', 'abstainBlocks'] },
    ),
  })
  .map(({ parties, issues, stances, relations, agreed, over }) => {
    const proposals = PROPOSALS.map((name) =>
      proposal(name, name === agreed ? { status: 'agreed' } : {}),
    )
    const doc = boardWith(...parties, ...proposals, ...issues, ...relations, ...stances)
    return { ...readBoard(doc).board.negotiation, ...over }
  })

/** A package of any proposals, sensible or not. */
export const aPackage = fc
  .uniqueArray(aProposal, { minLength: 1, maxLength: 5 })
  .map((proposalIds) => ({ proposalIds }))

/** The same negotiation, everything it holds in another order. */
export function shuffled(negotiation: Negotiation): fc.Arbitrary<Negotiation> {
  const map = <Key, Value>(entries: ReadonlyMap<Key, Value>) =>
    fc
      .shuffledSubarray([...entries], { minLength: entries.size })
      .map((shuffledEntries): ReadonlyMap<Key, Value> => new Map(shuffledEntries))
  return fc
    .record({
      actors: map(negotiation.actors),
      issues: map(negotiation.issues),
      proposals: map(negotiation.proposals),
      positions: map(negotiation.positions),
      relations: map(negotiation.relations),
      reversesOptions: fc.boolean(),
    })
    .map(({ reversesOptions, ...maps }) => {
      const issues = [...maps.issues].map(([key, each]) => {
        const options = reversesOptions ? each.options.toReversed() : each.options
        return [key, { ...each, options }] as const
      })
      return { ...negotiation, ...maps, issues: new Map(issues) }
    })
}

/** Every silence of a party turned into some band. */
export function completed(negotiation: Negotiation): fc.Arbitrary<Negotiation> {
  const silent = [...negotiation.actors.keys()].flatMap((actorId) =>
    [...negotiation.proposals.keys()].flatMap((proposalId) => {
      const position = negotiation.positions.get(`${actorId}:${proposalId}`)
      return position && position.stance !== 'unknown' ? [] : [{ actorId, proposalId }]
    }),
  )
  const bands = fc.array(fc.constantFrom(...BANDS), {
    minLength: silent.length,
    maxLength: silent.length,
  })
  return bands.map((chosen) => {
    const positions = new Map(negotiation.positions)
    for (const [i, cell] of silent.entries()) {
      const stance = chosen[i] ?? 'support'
      positions.set(`${cell.actorId}:${cell.proposalId}`, {
        mustHave: false,
        evidence: 'self',
        disputed: false,
        conditionOn: [],
        since: 0,
        onVersion: 1,
        ...cell,
        stance,
      })
    }
    return { ...negotiation, positions }
  })
}
