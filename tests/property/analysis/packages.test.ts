/** What holds of every package, against the plainest way to work it out. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { feasiblePackages } from '#domain/analysis/feasible-packages.ts'
import { nearestPackages } from '#domain/analysis/nearest-packages.ts'
import { checkPackage, countsOf } from '#domain/analysis/package-check.ts'
import { packageCounter } from '#domain/analysis/package-counter.ts'
import { structureProblems } from '#domain/analysis/package-structure.ts'
import { compareCounts, rankAllPackages } from '#domain/analysis/rank-packages.ts'
import { standingsOn } from '#domain/analysis/standing.ts'
import { fewestToTakeOut } from '#domain/analysis/take-out.ts'
import { unblock } from '#domain/analysis/unblock.ts'
import { verdictOf } from '#domain/analysis/verdict.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aNegotiation, aPackage, shuffled } from '#tests/support/random-negotiations.ts'

it('[A13][A16] finds what hangs together among all combinations, and deals with each once', () => {
  fc.assert(
    fc.property(aNegotiation, (board) => {
      const steps = [...feasiblePackages(board)]
      const found = steps.flatMap((step) => step.found ?? [])
      const wanted = combinationsOf(board).filter((ids) => !structureProblems(board, ids).length)

      expect(found.map(({ proposalIds }) => keyOf(proposalIds)).sort()).toEqual(
        wanted.map(keyOf).sort(),
      )
      expect(steps.reduce((sum, { combinations }) => sum + combinations, 0)).toBe(
        combinationsOf(board).length,
      )
    }),
    runs(150),
  )
})

it('[A14] counts in passing what a check of the package counts', () => {
  fc.assert(
    fc.property(aNegotiation, aPackage, fc.boolean(), (board, target, declaredOnly) => {
      const counted = packageCounter(board, { declaredOnly })(target.proposalIds)
      expect(counted).toEqual(countsOf(standingsOn(board, target, { declaredOnly })))
    }),
    runs(200),
  )
})

it('[A15][A29] ranks in order, and the same whatever the order of the board', () => {
  const boards = aNegotiation.chain((board) => fc.tuple(fc.constant(board), shuffled(board)))
  fc.assert(
    fc.property(boards, ([board, other]) => {
      const ranking = rankAllPackages(board)
      const { best } = ranking
      expect(rankAllPackages(other)).toEqual(ranking)
      expect(best.toSorted((a, b) => compareCounts(a.counts, b.counts))).toEqual(best)
      expect(rankAllPackages(board, { limit: 2 }).best).toEqual(best.slice(0, 2))
    }),
    runs(150),
  )
})

it('[A19] names a coalition that passes the package once its members accept, red lines and all', () => {
  fc.assert(
    fc.property(aNegotiation, aPackage, (board, target) => {
      const { cheapest, asks } = unblock(board, target)
      const isMember = (actorId: string) => cheapest?.actorIds.some((each) => each === actorId)
      const positions = new Map(
        [...board.positions].map(
          ([key, position]) =>
            [
              key,
              {
                ...position,
                mustHave: false,
                stance: isMember(position.actorId) ? 'support' : 'red_line',
              },
            ] as const,
        ),
      )
      const steps = asks.filter(({ actorId }) => isMember(actorId))
      expect(cheapest?.steps ?? 0).toBe(steps.reduce((sum, ask) => sum + ask.steps, 0))
      // Members on all cells; who is no member and has no record is silent, and counts as a no.
      const filled = filledIn({ ...board, positions }, isMember)
      if (cheapest) expect(verdictOf(filled, target).pessimistic).toBe('agreed')
    }),
    runs(200),
  )
})

it('[A20] takes out as few cards as trying every set of them says', () => {
  fc.assert(
    fc.property(aNegotiation, aPackage, (board, target) => {
      const helping = subsetsOf(target.proposalIds).filter((taken) => {
        const rest = target.proposalIds.filter((id) => !taken.includes(id))
        return rest.length > 0 && verdictOf(board, { proposalIds: rest }).verdict !== 'blocked'
      })
      const fewest = Math.min(...helping.map((taken) => taken.length))
      const wanted = helping.filter((taken) => taken.length === fewest)
      const found = fewestToTakeOut(board, target) ?? []

      expect(found.map(keyOf).sort()).toEqual(wanted.map(keyOf).sort())
    }),
    runs(200),
  )
})

it('[A20] finds the nearest packages that nobody blocks', () => {
  fc.assert(
    fc.property(aNegotiation, (board) => {
      const all = [...feasiblePackages(board)].flatMap((step) => step.found ?? [])
      const [from] = all
      if (from === undefined) return
      const swaps = (options: typeof from.options) =>
        options.filter(({ optionId }, i) => from.options[i]?.optionId !== optionId).length
      const passing = all.filter(
        (each) => each.proposalIds.length > 0 && verdictOf(board, each).verdict !== 'blocked',
      )
      const fewest = Math.min(...passing.map(({ options }) => swaps(options)))
      const wanted = passing.filter(({ options }) => swaps(options) === fewest)
      const step = nearestPackages(board, from).next()

      expect(step.done).toBe(true)
      expect(step.value).toMatchObject(wanted)
    }),
    runs(150),
  )
})

it('[A12] checks any package without throwing, and says the same of it in any order', () => {
  fc.assert(
    fc.property(aNegotiation, aPackage, (board, { proposalIds }) => {
      const check = checkPackage(board, { proposalIds })
      const reversed = checkPackage(board, { proposalIds: proposalIds.toReversed() })
      expect(reversed.counts).toEqual(check.counts)
      expect(reversed.isFeasible).toBe(check.isFeasible)
      expect(reversed.verdict.verdict).toBe(check.verdict.verdict)
    }),
    runs(150),
  )
})

function combinationsOf({ issues }: Negotiation): readonly (readonly ProposalId[])[] {
  let all: readonly (readonly ProposalId[])[] = [[]]
  for (const { options } of issues.values()) {
    all = all.flatMap((chosen) => options.map((option) => [...chosen, ...option.proposalIds]))
  }
  return all
}

function subsetsOf<Each>(all: readonly Each[]): readonly (readonly Each[])[] {
  let sets: (readonly Each[])[] = [[]]
  for (const each of all) sets = sets.concat(sets.map((set) => [...set, each]))
  return sets
}

function keyOf(proposalIds: readonly string[]): string {
  return [...proposalIds].sort().join(' ')
}

function filledIn(
  board: Negotiation,
  isMember: (actorId: string) => boolean | undefined,
): Negotiation {
  const positions = new Map(board.positions)
  for (const actorId of [...board.actors.keys()].filter(isMember)) {
    for (const proposalId of board.proposals.keys()) {
      const key = `${actorId}:${proposalId}` as const
      if (positions.has(key)) continue
      positions.set(key, {
        actorId,
        proposalId,
        stance: 'support',
        mustHave: false,
        evidence: 'self',
        disputed: false,
        conditionOn: [],
        since: 0,
        onVersion: 1,
      })
    }
  }
  return { ...board, positions }
}
