/**
 * The packages of a training board under its actors' points: every one that hangs together, as long as each can be
 * looked at, and what bargaining theory says of them. A generator, so that a worker can report how far it is. Next:
 * weighted/bargain.ts; what the pages make of it: weighted/two-parties.ts.
 */

import type { ActorId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { countCombinations, feasiblePackages } from './feasible-packages.ts'
import { tiesOf } from './option-ties.ts'
import type { RankingProgress } from './rank-packages.ts'
import { type Bargain, bargainOver, bargainSearching, MAX_ENUMERATED } from './weighted/bargain.ts'
import type { Choice } from './weighted/bargaining-space.ts'
import { type Outcome, outcomeOf } from './weighted/outcome.ts'
import { type PackageTable, tableOf } from './weighted/package-table.ts'
import { paretoSet, undominated } from './weighted/pareto-set.ts'
import type { ScoreSheet } from './weighted/score-sheet.ts'
import { type ScoreSpace, scoreSpace } from './weighted/score-space.ts'

export type Weighing = Pick<ScoreSpace, 'actorIds' | 'named' | 'reservations'> & {
  /** Combinations of options, whether they hang together or not. */
  readonly combinations: number
  /** Every package that hangs together; undefined where they are too many to look at each. */
  readonly packages: PackageTable | undefined
  readonly bargain: Bargain
}

type Weighable = Pick<Negotiation, 'issues' | 'proposals' | 'relations'>
type Sheets = ReadonlyMap<ActorId, ScoreSheet>

/** A millisecond or two of work. */
const PROGRESS_EVERY = 2_048

/** Yields how far it is now and then, and returns the weighing. */
export function* weighPackages(
  negotiation: Weighable,
  sheets: Sheets,
): Generator<RankingProgress, Weighing> {
  const space = scoreSpace(negotiation.issues.values(), sheets)
  const combinations = countCombinations(negotiation)
  const { actorIds, named, reservations } = space
  const all = { actorIds, named, reservations, combinations }
  if (combinations > MAX_ENUMERATED) {
    yield { considered: 0, combinations }
    const found = bargainSearching(space, tiesOf(negotiation, named))
    return { ...all, packages: undefined, bargain: found }
  }
  const outcomes = yield* everyOutcome(negotiation, space, combinations)
  // What hangs together need not when it is cut off after some issues: then the set cannot be found issue by issue.
  const pareto = outcomes.length === combinations ? paretoSet(space) : undominated(outcomes)
  return {
    ...all,
    packages: tableOf(outcomes, named.length, actorIds.length),
    bargain: bargainOver(outcomes, reservations, pareto),
  }
}

/** Runs it to its end where nobody waits for news of it. */
export function weighAllPackages(negotiation: Weighable, sheets: Sheets): Weighing {
  const weighing = weighPackages(negotiation, sheets)
  while (true) {
    const step = weighing.next()
    if (step.done) return step.value
  }
}

function* everyOutcome(
  negotiation: Weighable,
  space: ScoreSpace,
  combinations: number,
): Generator<RankingProgress, readonly Outcome[]> {
  const outcomes: Outcome[] = []
  let considered = 0
  let steps = 0
  for (const step of feasiblePackages(negotiation)) {
    considered += step.combinations
    steps += 1
    if (steps % PROGRESS_EVERY === 0) yield { considered, combinations }
    if (!step.found) continue
    // Both go through issues and options in the order of their ids.
    const choice: Choice = step.found.options.map(
      ({ optionId }, issue) => space.named[issue]?.optionIds.indexOf(optionId) ?? 0,
    )
    outcomes.push(outcomeOf(space, choice))
  }
  return outcomes
}
