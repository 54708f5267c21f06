/** Laws of bargaining solutions, and two ways to the same one. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countCombinations, feasiblePackages } from '#domain/analysis/feasible-packages.ts'
import { tiesOf } from '#domain/analysis/option-ties.ts'
import { weighAllPackages } from '#domain/analysis/weigh-packages.ts'
import { bargain, bargainSearching } from '#domain/analysis/weighted/bargain.ts'
import type { BargainingRule } from '#domain/analysis/weighted/bargaining-rule.ts'
import type { BargainingSpace } from '#domain/analysis/weighted/bargaining-space.ts'
import { bestByEnumeration } from '#domain/analysis/weighted/best-by-enumeration.ts'
import { branchAndBound } from '#domain/analysis/weighted/branch-and-bound.ts'
import { egalitarianRule } from '#domain/analysis/weighted/egalitarian.ts'
import { idealRule } from '#domain/analysis/weighted/ideal.ts'
import { kalaiSmorodinskyRule } from '#domain/analysis/weighted/kalai-smorodinsky.ts'
import { nashRule } from '#domain/analysis/weighted/nash.ts'
import { isIndividuallyRational, outcomesOf } from '#domain/analysis/weighted/outcome.ts'
import {
  outcomeAt,
  outcomesIn,
  type PackageTable,
} from '#domain/analysis/weighted/package-table.ts'
import { dominates, undominated } from '#domain/analysis/weighted/pareto-set.ts'
import type { ScoreSheet } from '#domain/analysis/weighted/score-sheet.ts'
import { scoreSpace } from '#domain/analysis/weighted/score-space.ts'
import { sheetOfPoints } from '#domain/analysis/weighted/sheet-of-points.ts'
import { worthOf } from '#domain/analysis/weighted/worth-of-proposals.ts'
import type { ActorId, IssueId } from '#domain/negotiation/ids.ts'
import { id } from '#tests/support/board-builder.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aNegotiation } from '#tests/support/random-negotiations.ts'

/**
 * Small whole numbers, so that ties are frequent; or thirds of hundredths, so that sums are not exact. Nothing finer:
 * what differs by less than a sum is rounded to is the same to somebody, and not the same to the next.
 */
const aWorth = fc.oneof(
  fc.integer({ min: -3, max: 9 }),
  fc.integer({ min: 0, max: 12_000 }).map((parts) => parts / 300),
)

const aSpace: fc.Arbitrary<BargainingSpace> = fc.integer({ min: 1, max: 4 }).chain((actors) =>
  fc.record({
    issues: fc.array(
      fc.array(fc.array(aWorth, { minLength: actors, maxLength: actors }), {
        minLength: 1,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 5 },
    ),
    reservations: fc.array(fc.integer({ min: -5, max: 12 }), {
      minLength: actors,
      maxLength: actors,
    }),
  }),
)

it('[A24] finds by branch and bound what looking at each outcome finds, under every rule', () => {
  fc.assert(
    fc.property(aSpace, (space) => {
      const outcomes = [...outcomesOf(space)]
      const actors = space.reservations.length
      const byEach = (rule: BargainingRule) => bestByEnumeration(outcomes, space.reservations, rule)
      const ideals = space.reservations.map((reservation, actor) => {
        const utility = byEach(idealRule(actors, actor))?.utilities[actor]
        return utility === undefined ? 0 : utility - reservation
      })
      for (const rule of [
        nashRule(ideals),
        kalaiSmorodinskyRule(ideals),
        egalitarianRule(actors),
        ...space.reservations.map((_, actor) => idealRule(actors, actor)),
      ]) {
        expect(branchAndBound(space, rule)).toEqual({ outcome: byEach(rule), isExact: true })
      }
    }),
    runs(250),
  )
})

it('[A24] does so in a space of 16,384 outcomes, whether interests are opposed or not', () => {
  const aSide = fc.double({ min: 0, max: 1, noNaN: true })
  const aLargeSpace = fc
    .array(fc.array(fc.tuple(aSide, aSide, aSide), { minLength: 4, maxLength: 4 }), {
      minLength: 7,
      maxLength: 7,
    })
    .map(
      (issues): BargainingSpace => ({
        reservations: [20, 20, 20],
        issues: issues.map((options) =>
          options.map(([side, a, b]) => [14 * side, 14 * (1 - side) * a, 14 * b]),
        ),
      }),
    )
  fc.assert(
    fc.property(aLargeSpace, (space) => {
      for (const rule of [nashRule([80, 80, 80]), egalitarianRule(3)]) {
        const outcome = bestByEnumeration(outcomesOf(space), space.reservations, rule)
        expect(branchAndBound(space, rule)).toEqual({ outcome, isExact: true })
      }
    }),
    runs(10),
  )
})

it('[A22] has a Pareto set that is never empty, holds nothing dominated, and dominates all else', () => {
  fc.assert(
    fc.property(aSpace, (space) => {
      const { pareto = [] } = bargain(space)
      const chosen = new Set(pareto.map(({ choice }) => choice.join()))
      const better = (a: { utilities: readonly number[] }, b: { utilities: readonly number[] }) =>
        dominates(a.utilities, b.utilities)

      expect(pareto.length).toBeGreaterThan(0)
      for (const outcome of outcomesOf(space)) {
        const isDominated = pareto.some((other) => better(other, outcome))
        expect(isDominated).toBe(!chosen.has(outcome.choice.join()))
      }
    }),
    runs(200),
  )
})

it('[A23] chooses outcomes of the Pareto set that leave nobody worse off, wherever there are any', () => {
  fc.assert(
    fc.property(aSpace, (space) => {
      const { pareto = [], nash, kalaiSmorodinsky, egalitarian } = bargain(space)
      const isPossible = [...outcomesOf(space)].some((outcome) =>
        isIndividuallyRational(outcome, space.reservations),
      )
      for (const solution of [nash, kalaiSmorodinsky, egalitarian]) {
        expect(solution !== undefined).toBe(isPossible)
        if (solution) {
          expect(pareto).toContainEqual(solution)
          expect(isIndividuallyRational(solution, space.reservations)).toBe(true)
        }
      }
    }),
    runs(300),
  )
})

const SHEETED = ['a', 'b', 'c'].map((name) => id<ActorId>(name))

/** Whole points for options of the issues that random boards have. */
const someSheets: fc.Arbitrary<ReadonlyMap<ActorId, ScoreSheet>> = fc
  .array(
    fc.record({
      reservation: fc.integer({ min: 0, max: 60 }),
      points: fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 3, maxLength: 3 }), {
        minLength: 3,
        maxLength: 3,
      }),
    }),
    { minLength: 3, maxLength: 3 },
  )
  .map((three) => new Map(three.map((each, i) => [SHEETED[i] ?? id<ActorId>('x'), sheetOf(each)])))

const OPTIONS = [
  ['i1', ['nothing', 'one', 'two']],
  ['i2', ['none', 'both', 'one']],
  ['i3', ['yes', 'no']],
] as const

function sheetOf(sheet: {
  reservation: number
  points: readonly (readonly number[])[]
}): ScoreSheet {
  const points = OPTIONS.map(([issueId, options], i) => {
    const worth = options.map((option, j) => [option, sheet.points[i]?.[j] ?? 0] as const)
    return [id<IssueId>(issueId), new Map<string, number>(worth)] as const
  })
  return sheetOfPoints(new Map(points), sheet.reservation)
}

it('[A34] weighs the packages that hang together, each once, and finds the same by branch and bound', () => {
  fc.assert(
    fc.property(aNegotiation, someSheets, (negotiation, sheets) => {
      const {
        packages,
        bargain: found,
        named,
        combinations,
      } = weighAllPackages(negotiation, sheets)
      const feasible = [...feasiblePackages(negotiation)].flatMap((step) => step.found ?? [])
      const rows = Array.from({ length: packages?.size ?? 0 }, (_, row) =>
        packages ? outcomeAt(packages, row).choice : [],
      )

      expect(combinations).toBe(countCombinations(negotiation))
      expect(rows.map((choice) => choice.map((option, i) => named[i]?.optionIds[option]))).toEqual(
        feasible.map(({ options }) => options.map(({ optionId }) => optionId)),
      )
      const space = scoreSpace(negotiation.issues.values(), sheets)
      const searched = bargainSearching(space, tiesOf(negotiation, named))
      const { nash, kalaiSmorodinsky, egalitarian, ideals } = found
      expect(searched).toMatchObject({ nash, kalaiSmorodinsky, egalitarian, ideals })
      expect(found.pareto).toEqual(undominated([...outcomesIn(packages ?? NO_TABLE)]))
    }),
    runs(200),
  )
})

const NO_TABLE: PackageTable = {
  ...{ size: 0, issues: 0, actors: 0 },
  ...{ choices: new Uint16Array(), utilities: new Float64Array() },
}

it('[A35] is worth to an actor what its options bring, as a package in the tray and as one of all packages', () => {
  fc.assert(
    fc.property(aNegotiation, someSheets, fc.nat(), (negotiation, sheets, pick) => {
      const whole = [...feasiblePackages(negotiation)].flatMap((step) => step.found ?? [])
      const chosen = whole[pick % Math.max(1, whole.length)]
      fc.pre(chosen !== undefined)
      const { packages, actorIds } = weighAllPackages(negotiation, sheets)
      const row = packages && outcomeAt(packages, whole.indexOf(chosen))
      for (const [actor, actorId] of actorIds.entries()) {
        const sheet = sheets.get(actorId)
        const worth = sheet && worthOf(sheet, negotiation.issues.values(), chosen.proposalIds)
        expect(worth).toMatchObject({ open: 0, most: worth?.least })
        expect(worth?.most).toBeCloseTo(row?.utilities[actor] ?? Number.NaN, 6)
      }
    }),
    runs(200),
  )
})

it('[A29] gives each actor the same, whatever the order of issues, options and actors', () => {
  const names = ['a', 'b', 'c'].map((name) => id<ActorId>(name))
  const issueIds = ['i1', 'i2', 'i3'].map((name) => id<IssueId>(name))
  const aValue = fc.integer({ min: 0, max: 4 }).map((quarter) => quarter / 4)
  const aSheet = fc
    .record({
      reservation: fc.integer({ min: 0, max: 50 }),
      weights: fc.constantFrom([40, 30, 30], [20, 20, 60], [100, 0, 0]),
      values: fc.array(fc.tuple(aValue, aValue, aValue), { minLength: 3, maxLength: 3 }),
    })
    .map(({ reservation, weights, values }): ScoreSheet => {
      const issues = issueIds.map((issueId, i) => {
        const shares = (values[i] ?? []).map((value, j) => [`o${j}`, value] as const)
        return [issueId, { weight: weights[i] ?? 0, values: new Map(shares) }] as const
      })
      return { reservation, issues: new Map(issues) }
    })
  const sheets = fc.tuple(aSheet, aSheet, aSheet)
  fc.assert(
    fc.property(sheets, (three) => {
      const issues = issueIds.map((issueId, order) => ({
        id: issueId,
        title: issueId,
        question: '',
        order,
        options: [0, 1, 2].map((j) => ({ id: `o${j}`, title: '', proposalIds: [] })),
      }))
      const pairs = names.map((name, i) => [name, three[i] ?? three[0]] as const)
      const reversed = issues
        .toReversed()
        .map((issue) => ({ ...issue, options: issue.options.toReversed() }))

      expect(bargain(scoreSpace(reversed, new Map(pairs.toReversed())))).toEqual(
        bargain(scoreSpace(issues, new Map(pairs))),
      )
    }),
    runs(200),
  )
})
