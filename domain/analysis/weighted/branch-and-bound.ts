/**
 * The outcome a rule prefers without looking at each of them (Land & Doig 1960): issues are decided one after the
 * other, and what cannot become better than the best so far is left. The bound is a weighted sum of gains, which adds
 * up over issues, with weights found beforehand that make it tight; without them it would cut off almost nothing
 * wherever one actor's good option is another's bad one.
 */

import type { BargainingRule } from './bargaining-rule.ts'
import type { BargainingSpace, Utilities } from './bargaining-space.ts'
import { isBetter, type Scored, scored } from './better-outcome.ts'
import { isIndividuallyRational, type Outcome, outcomeOf } from './outcome.ts'
import type { Place, Ties } from './ties.ts'

/** About ten seconds. */
const MAX_STEPS = 20_000_000
const ROUNDS_OF_TIGHTENING = 400
/** Bounds are sums in another order than scores; what is this close to the best is looked at. */
const MARGIN = 1e-9

export type Found = {
  /** Undefined when none was found that leaves nobody worse off. */
  readonly outcome: Outcome | undefined
  /** False when the search was given up before all was decided; the outcome is the best so far. */
  readonly isExact: boolean
}

type Bounds = {
  readonly maxSteps?: number
  /** What does not hang together is no outcome; undefined: everything does. */
  readonly ties?: Ties | undefined
}

export function branchAndBound(
  space: BargainingSpace,
  rule: BargainingRule,
  { maxSteps = MAX_STEPS, ties }: Bounds = {},
): Found {
  if (space.issues.some((options) => options.length === 0)) {
    return { outcome: undefined, isExact: true }
  }
  return new Search(space, rule, { maxSteps, ties }).run()
}

type Option = { readonly index: number; readonly utilities: Utilities; readonly weighted: number }
type Level = { readonly issue: number; readonly options: readonly Option[] }

class Search {
  readonly #space: BargainingSpace
  readonly #rule: BargainingRule
  readonly #ties: Ties | undefined
  readonly #weights: readonly number[]
  readonly #levels: readonly Level[]
  /** From this level on: the greatest weighted sum, and the most each actor can still get. */
  readonly #restWeighted: readonly number[]
  readonly #restUtilities: readonly Utilities[]
  readonly #choice: number[]
  /** By depth, what is decided so far gives each actor above the reservation value; written over on the way. */
  readonly #gains: number[][]
  readonly #atBest: number[]
  #best: Scored | undefined
  #stepsLeft: number

  constructor(
    space: BargainingSpace,
    rule: BargainingRule,
    { maxSteps, ties }: Bounds & { readonly maxSteps: number },
  ) {
    this.#space = space
    this.#rule = rule
    this.#ties = ties
    this.#stepsLeft = maxSteps
    this.#weights = tightWeights(space, rule)
    this.#levels = levelsOf(space, this.#weights)
    this.#choice = space.issues.map(() => 0)
    this.#gains = [...space.issues, []].map(() => space.reservations.map(() => 0))
    this.#atBest = space.reservations.map(() => 0)
    this.#restWeighted = suffixSums(
      this.#levels.map(({ options }) => options[0]?.weighted ?? 0),
      0,
      (a, b) => a + b,
    )
    this.#restUtilities = suffixSums(
      this.#levels.map(({ options }) => mostOf(options, space.reservations.length)),
      space.reservations.map(() => 0),
      plus,
    )
  }

  run(): Found {
    const reserved = weightedSum(this.#space.reservations, this.#weights)
    this.#gains[0] = this.#space.reservations.map((reservation) => -reservation)
    this.#decide(0, -reserved)
    return { outcome: this.#best?.outcome, isExact: this.#stepsLeft > 0 }
  }

  /** @param weighted of the gains so far, which lie in `#gains[depth]` */
  #decide(depth: number, weighted: number): void {
    const level = this.#levels[depth]
    if (level === undefined) {
      this.#look()
      return
    }
    for (const option of level.options) {
      if (this.#stepsLeft <= 0) return
      this.#stepsLeft -= 1
      const sum = weighted + option.weighted
      // Options come by weight: what the first cannot reach, none after it can.
      if (!this.#isGoodEnough(this.#rule.bound(sum + this.#rest(depth + 1), this.#weights))) return
      if (this.#clashes(depth, [level.issue, option.index])) continue
      if (!this.#isHopeful(depth + 1, option.utilities)) continue
      this.#choice[level.issue] = option.index
      this.#decide(depth + 1, sum)
    }
  }

  /** Notes the gains with this option; whether they are enough were all the rest decided for each actor alone. */
  #isHopeful(depth: number, utilities: Utilities): boolean {
    const before = this.#gains[depth - 1] ?? []
    const gains = this.#gains[depth] ?? []
    const most = this.#restUtilities[depth] ?? []
    for (let actor = 0; actor < utilities.length; actor++) {
      const gain = (before[actor] ?? 0) + (utilities[actor] ?? 0)
      const atBest = gain + (most[actor] ?? 0)
      if (atBest < -MARGIN) return false
      gains[actor] = gain
      this.#atBest[actor] = atBest
    }
    // More for somebody never scores less.
    return this.#isGoodEnough(this.#rule.score(this.#atBest))
  }

  /** Whether an option cannot stand beside one decided before. */
  #clashes(depth: number, place: Place): boolean {
    const ties = this.#ties
    if (ties === undefined) return false
    return this.#levels
      .slice(0, depth)
      .some(({ issue }) => ties.clash(place, [issue, this.#choice[issue] ?? 0]))
  }

  #look(): void {
    if (this.#ties && !this.#ties.holds(this.#choice)) return
    const outcome = outcomeOf(this.#space, [...this.#choice])
    if (!isIndividuallyRational(outcome, this.#space.reservations)) return
    const candidate = scored(this.#rule, outcome, this.#space.reservations)
    if (isBetter(candidate, this.#best)) this.#best = candidate
  }

  #isGoodEnough(bound: number): boolean {
    // Where nobody is worse off, nothing scores below nought: this tells early that there may be no such outcome.
    const best = this.#best?.score ?? 0
    return bound >= best - MARGIN * Math.max(1, best)
  }

  /** The greatest weighted sum from this level on. */
  #rest(depth: number): number {
    return this.#restWeighted[depth] ?? 0
  }
}

/** Weights under which the best of all, everything still open, is bounded as low as a few hundred attempts manage. */
function tightWeights({ issues, reservations }: BargainingSpace, rule: BargainingRule): Utilities {
  let weights = rule.weights
  let best = { weights, bound: Number.POSITIVE_INFINITY }
  for (let round = 0; round < ROUNDS_OF_TIGHTENING; round++) {
    const gains = issues.reduce<Utilities>(
      (sum, options) => plus(sum, heaviest(options, weights)),
      reservations.map((reservation) => -reservation),
    )
    const bound = rule.bound(weightedSum(gains, weights), weights)
    if (bound < best.bound) best = { weights, bound }
    weights = rule.tighten(weights, gains, 1 / Math.sqrt(1 + round))
  }
  return best.weights
}

/** Issues that matter most first, so that what is wrong shows early; in each the options by weight. */
function levelsOf({ issues }: BargainingSpace, weights: readonly number[]): readonly Level[] {
  const levels = issues.map((options, issue) => ({
    issue,
    options: options
      .map((utilities, index) => ({ index, utilities, weighted: weightedSum(utilities, weights) }))
      .sort((a, b) => b.weighted - a.weighted || a.index - b.index),
  }))
  const spread = ({ options }: Level): number =>
    (options[0]?.weighted ?? 0) - (options.at(-1)?.weighted ?? 0)
  return levels.sort((a, b) => spread(b) - spread(a) || a.issue - b.issue)
}

function heaviest(options: readonly Utilities[], weights: readonly number[]): Utilities {
  return options.reduce((best, option) =>
    weightedSum(option, weights) > weightedSum(best, weights) ? option : best,
  )
}

function mostOf(options: readonly Option[], actors: number): Utilities {
  return Array.from({ length: actors }, (_, actor) =>
    Math.max(...options.map(({ utilities }) => utilities[actor] ?? 0)),
  )
}

function weightedSum(utilities: Utilities, weights: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += (utilities[i] ?? 0) * (weights[i] ?? 0)
  return sum
}

function plus(a: Utilities, b: Utilities): Utilities {
  return a.map((value, i) => value + (b[i] ?? 0))
}

/** For each place the sum of all from there to the end, and `zero` behind the last. */
function suffixSums<Value>(
  values: readonly Value[],
  zero: Value,
  add: (a: Value, b: Value) => Value,
): readonly Value[] {
  const sums = [zero]
  for (const value of values.toReversed()) sums.unshift(add(value, sums[0] ?? zero))
  return sums
}
