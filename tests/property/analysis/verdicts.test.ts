/** What holds of every verdict, whatever the board. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { distancesOf } from '#domain/analysis/distance.ts'
import type { Target } from '#domain/analysis/standing.ts'
import { type Verdict, type VerdictReport, verdictOf } from '#domain/analysis/verdict.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { type PositionKey, positionKey } from '#domain/negotiation/position.ts'
import { id } from '#tests/support/board-builder.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aNegotiation, aPackage, completed, shuffled } from '#tests/support/random-negotiations.ts'

const ORDER: readonly Verdict[] = ['blocked', 'agreed-if', 'agreed']
const aTarget: fc.Arbitrary<Target> = fc.oneof(fc.constant(id<ProposalId>('p1')), aPackage)

it('[A8] brackets the verdict under every completion of the silences', () => {
  const boards = aNegotiation.chain((board) => fc.tuple(fc.constant(board), completed(board)))
  fc.assert(
    fc.property(boards, aTarget, ([board, complete], target) => {
      const { optimistic, pessimistic, verdict } = verdictOf(board, target)
      const truth = ORDER.indexOf(verdictOf(complete, target).verdict)

      expect(truth).toBeGreaterThanOrEqual(ORDER.indexOf(pessimistic))
      expect(truth).toBeLessThanOrEqual(ORDER.indexOf(optimistic))
      if (verdict === 'blocked') expect(truth).toBe(0)
      if (verdict === 'agreed') expect(truth).toBe(2)
    }),
    runs(400),
  )
})

it('[A9] passes once all blockers accept, and not before, whatever the others do', () => {
  fc.assert(
    fc.property(aNegotiation, aTarget, (board, target) => {
      const { verdict, blockers } = verdictOf(board, target)
      const everybody = [...board.actors.keys()]
      // Where all weights are nought, nobody can pass anything and nobody is to blame.
      fc.pre(verdictOf(accepting(board, everybody), target).verdict === 'agreed')
      expect(blockers.length > 0).toBe(verdict === 'blocked')
      if (verdict !== 'blocked') return
      const names = blockers.map(({ actorId }) => actorId)
      const others = everybody.filter((actorId) => !names.includes(actorId))

      expect(verdictOf(accepting(board, names), target).verdict).not.toBe('blocked')
      expect(verdictOf(accepting(board, others), target).verdict).toBe('blocked')
    }),
    runs(250),
  )
})

it('[A10] never gets worse when a party turns to acceptance', () => {
  const anActor = fc.constantFrom('a', 'b', 'c', 'd').map((name) => id<ActorId>(name))
  fc.assert(
    fc.property(aNegotiation, aTarget, anActor, (board, target, actorId) => {
      const before = verdictOf(board, target)
      const after = verdictOf(accepting(board, [actorId]), target)
      expect(ORDER.indexOf(after.optimistic)).toBeGreaterThanOrEqual(
        ORDER.indexOf(before.optimistic),
      )
      expect(ORDER.indexOf(after.pessimistic)).toBeGreaterThanOrEqual(
        ORDER.indexOf(before.pessimistic),
      )
    }),
    runs(250),
  )
})

it('[A29] does not depend on the order of the board', () => {
  const boards = aNegotiation.chain((board) => fc.tuple(fc.constant(board), shuffled(board)))
  fc.assert(
    fc.property(boards, aTarget, ([board, other], target) => {
      expect(inOrder(verdictOf(other, target))).toEqual(inOrder(verdictOf(board, target)))
      const far = (negotiation: Negotiation) =>
        distancesOf(negotiation)
          .map(({ between, distance, k }) => [[...between].sort().join(), distance, k])
          .sort()
      expect(far(other)).toEqual(far(board))
    }),
    runs(150),
  )
})

/** The board with these actors in favour of everything, insisting on nothing. */
function accepting(board: Negotiation, actorIds: readonly ActorId[]): Negotiation {
  const positions = new Map(board.positions)
  for (const actorId of actorIds) {
    for (const proposalId of board.proposals.keys()) {
      const key: PositionKey = positionKey(actorId, proposalId)
      positions.set(key, {
        evidence: 'self',
        disputed: false,
        conditionOn: [],
        since: 0,
        onVersion: 1,
        ...positions.get(key),
        actorId,
        proposalId,
        stance: 'support',
        mustHave: false,
      })
    }
  }
  return { ...board, positions }
}

function inOrder(report: VerdictReport): unknown {
  const byActor = (a: { actorId: string }, b: { actorId: string }) =>
    a.actorId < b.actorId ? -1 : 1
  return {
    ...report,
    blockers: report.blockers.toSorted(byActor),
    dissenters: report.dissenters.toSorted(byActor),
    unknown: report.unknown.toSorted(),
    conditions: report.conditions
      .map((each) => ({ ...each, needs: each.needs.map((need) => JSON.stringify(need)).sort() }))
      .sort((a, b) => (a.actorId + a.proposalId < b.actorId + b.proposalId ? -1 : 1)),
  }
}
