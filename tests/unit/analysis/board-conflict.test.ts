/** The graph model of a board: what can be, how actors rank it, what silence is taken for. */

import { expect, it } from 'vitest'
import {
  boardConflict,
  type ConflictOption,
  objectionTo,
  type Silence,
} from '#domain/analysis/board-conflict.ts'
import { conflictReport } from '#domain/analysis/conflict-report.ts'
import type { Command } from '#domain/board/command.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import type { RelationType } from '#domain/negotiation/relation.ts'
import { actor, id, issue, proposal, stance } from '#tests/support/board-builder.ts'
import { foundingExample, negotiationOf, party } from '#tests/support/negotiations.ts'

/** "p:a" as in the API's query. */
function options(...pairs: readonly string[]): readonly ConflictOption[] {
  return pairs.map((pair) => {
    const [proposalId = '', actorId = ''] = pair.split(':')
    return { proposalId: id<ProposalId>(proposalId), actorId: id<ActorId>(actorId) }
  })
}

function relation(from: string, type: RelationType, to: string): Command {
  return {
    type: 'addRelation',
    relation: { from: id<ProposalId>(from), to: id<ProposalId>(to), type },
  }
}

const PAIR = [party('a'), party('b'), proposal('p'), proposal('q'), proposal('r')]

/** The combinations that can be, as words: "", "p", "pq". */
function possible(commands: readonly Command[]): readonly string[] {
  const conflict = boardConflict(
    negotiationOf([...PAIR, ...commands]),
    options('p:a', 'q:b', 'r:b'),
  )
  return conflict.states.map((state) => conflict.proposalsIn(state).join(''))
}

const ALL = ['', 'p', 'q', 'pq', 'r', 'pr', 'qr', 'pqr']

it('[A37] leaves out what excludes, lacks or rivals something else, and nothing more', () => {
  expect(possible([])).toEqual(ALL)
  expect(possible([relation('p', 'excludes', 'q')])).toEqual(['', 'p', 'q', 'r', 'pr', 'qr'])
  expect(possible([relation('p', 'depends_on', 'q')])).toEqual(['', 'q', 'pq', 'r', 'qr', 'pqr'])
  expect(possible([relation('p', 'follows', 'q')])).toEqual(ALL)
  const option = (name: string, ...proposals: readonly string[]) => ({
    id: name,
    title: name,
    proposalIds: proposals.map((each) => id<ProposalId>(each)),
  })
  const rivals = issue('i', { options: [option('x', 'p'), option('y', 'q', 'r')] })
  expect(possible([rivals])).toEqual(['', 'p', 'q', 'r', 'qr'])
})

it('[A37] names what an option depends on that is neither there nor agreed', () => {
  const relations = [relation('p', 'depends_on', 'r'), relation('q', 'depends_on', 'r')]
  const open = negotiationOf([...PAIR, ...relations])
  const neededIn = (negotiation: Negotiation) => conflictReport(negotiation, options('p:a')).needed
  expect(neededIn(open)).toEqual([{ proposalId: 'p', on: 'r' }])
  const proposals = [...open.proposals].map(
    ([key, each]) => [key, { ...each, status: 'agreed' }] as const,
  )
  expect(neededIn({ ...open, proposals: new Map(proposals) })).toEqual([])
})

/** The combinations of p, q and r as `a` ranks them, best first; equals together. */
function ranking(commands: readonly Command[], silence: Silence = 'neither'): readonly string[] {
  const conflict = boardConflict(
    negotiationOf([...PAIR, ...commands]),
    options('p:a', 'q:b', 'r:b'),
    { silence },
  )
  const groups = new Map<number, string[]>()
  for (const state of conflict.states) {
    const worth = conflict.worth(0, state)
    const words = conflict.proposalsIn(state).join('') || '-'
    groups.set(worth, [...(groups.get(worth) ?? []), words])
  }
  return [...groups].sort(([a], [b]) => b - a).map(([, words]) => words.join(' '))
}

it('[A38] ranks by red lines, then opposition, then support', () => {
  expect(
    ranking([
      stance('a', 'p', 'support'),
      stance('a', 'q', 'opposed'),
      stance('a', 'r', 'red_line'),
    ]),
  ).toEqual(['p', '-', 'pq', 'q', 'pr', 'r', 'pqr', 'qr'])
})

it('[A38] counts a must-have left out as a red line, and an abstention as nothing', () => {
  expect(
    ranking([
      stance('a', 'p', 'support', { mustHave: true }),
      stance('a', 'q', 'abstain'),
      stance('a', 'r', 'red_line'),
    ]),
  ).toEqual(['p pq', 'pr pqr', '- q', 'r qr'])
})

it('[A38] wants what it would take on a condition only where the condition holds', () => {
  const onQ = stance('a', 'p', 'conditional', { conditionOn: [id<ProposalId>('q')] })
  expect(ranking([onQ, relation('r', 'depends_on', 'q')])).toEqual(['pq pqr', '- q qr', 'p'])
})

it('[A39] takes silence for indifference, a yes or a no', () => {
  const supports = [stance('a', 'p', 'support'), stance('a', 'q', 'support')]
  expect(ranking(supports)).toEqual(['pq pqr', 'p q pr qr', '- r'])
  expect(ranking(supports, 'yes')).toEqual(['pqr', 'pq pr qr', 'p q r', '-'])
  expect(ranking(supports, 'no')).toEqual(['pq', 'p q', '-', 'pqr', 'pr qr', 'r'])
})

it('[A39] says by what an outcome holds under each reading of silence', () => {
  // Each wants its own; b has said nothing on what a does.
  const negotiation = negotiationOf([
    ...PAIR,
    stance('a', 'p', 'support'),
    stance('a', 'q', 'opposed'),
    stance('b', 'q', 'support'),
  ])
  const { outcomes, actors, at } = conflictReport(negotiation, options('p:a', 'q:b'))
  expect(actors).toEqual([
    { actorId: 'a', silentOn: [] },
    { actorId: 'b', silentOn: ['p'] },
  ])
  // Where silence is a no, this is the prisoner's dilemma: doing nothing holds by what each could do to the other.
  expect(at).toMatchObject({
    proposalIds: [],
    holdsBy: { neither: [], yes: [], no: ['seq', 'smr', 'gmr'] },
  })
  expect(outcomes[0]).toMatchObject({ proposalIds: ['p', 'q'] })
  expect(outcomes[0]?.holdsBy.neither).toContain('nash')
})

it('tells of each actor its place, its crossed red lines, its gains and what would answer them', () => {
  const negotiation = negotiationOf([
    ...PAIR,
    stance('a', 'p', 'support'),
    stance('a', 'q', 'red_line'),
    stance('b', 'p', 'opposed'),
    stance('b', 'q', 'support'),
  ])
  const look = (...at: readonly string[]) =>
    conflictReport(negotiation, options('p:a', 'q:b'), { at: at.map((each) => id(each)) }).at
  expect(look()?.byActor).toEqual([
    {
      actorId: 'a',
      place: 2,
      places: 4,
      crossed: [],
      staysBy: ['seq', 'smr', 'gmr'],
      moves: 1,
      gainful: 1,
      gains: [
        { proposalIds: ['p'], place: 1, answer: { concept: 'seq', proposalIds: ['p', 'q'] } },
      ],
    },
    {
      actorId: 'b',
      place: 2,
      places: 4,
      crossed: [],
      staysBy: ['seq', 'smr', 'gmr'],
      moves: 1,
      gainful: 1,
      gains: [
        { proposalIds: ['q'], place: 1, answer: { concept: 'seq', proposalIds: ['p', 'q'] } },
      ],
    },
  ])
  expect(look('q')?.byActor[0]).toMatchObject({ crossed: ['q'], place: 4 })
})

it('has as things stand what is agreed or under way, and nothing where that cannot be', () => {
  const started = [party('a'), party('b'), proposal('p', { status: 'under_way' }), proposal('q')]
  const both = options('p:a', 'q:b')
  expect(conflictReport(negotiationOf(started), both).at?.proposalIds).toEqual(['p'])
  const clash = negotiationOf([...started, relation('p', 'excludes', 'q')])
  expect(conflictReport(clash, both, { at: [id('p'), id('q')] }).at).toBeNull()
})

it('refuses more options than it can look at, twice the same, and what is not on the board', () => {
  const names = Array.from({ length: 13 }, (_, i) => `p${i}`)
  const negotiation = negotiationOf([
    actor('a'),
    actor('b'),
    ...names.map((name) => proposal(name)),
  ])
  const given = (count: number, ...actors: readonly string[]) =>
    options(...names.slice(0, count).map((name, i) => `${name}:${actors[i % actors.length]}`))
  const said = (...all: Parameters<typeof given>) => objectionTo(negotiation, given(...all))
  expect(said(12, 'a', 'b')).toBeUndefined()
  expect(said(13, 'a', 'b')).toBe('at most 12 of them')
  expect(said(8, 'a')).toBeUndefined()
  expect(said(9, 'a')).toBe('at most 8 of one actor')
  expect(said(2, 'a', 'c')).toBe('p1:c is not on this board')
  expect(objectionTo(negotiation, options('p1:a', 'p1:b'))).toBe('one of them is there twice')
  expect(() => boardConflict(negotiation, given(9, 'a'))).toThrow(RangeError)
})

it('says of the founding example what holds although it crosses a red line', () => {
  const report = conflictReport(
    foundingExample(),
    options('p-us-air:us', 'p-contingent:europe', 'p-ru-veto:russia'),
    { at: [id('p-contingent')] },
  )
  expect(report).toMatchObject({
    possible: 6,
    impossible: 2,
    needed: [{ proposalId: 'p-ru-veto', on: 'p-ru-participates' }],
    holding: { nash: 1, seq: 1, smr: 1, gmr: 1 },
  })
  expect(report.at?.byActor.find(({ actorId }) => actorId === 'russia')?.crossed).toContain(
    'p-contingent',
  )
})
