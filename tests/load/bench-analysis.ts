/**
 * `npm run bench:analysis`: what the analyses cost at the sizes they are promised for, on one core without any server.
 * Milliseconds; each line the median of its rounds and the longest. docs/benchmarks.md
 */

import { cpus } from 'node:os'
import { conflictReport } from '#domain/analysis/conflict-report.ts'
import { byContention } from '#domain/analysis/contention.ts'
import { decisionGame } from '#domain/analysis/decision-game.ts'
import { distancesIn } from '#domain/analysis/distance.ts'
import { matrixOf } from '#domain/analysis/matrix.ts'
import { shapleyShubik } from '#domain/analysis/power/shapley-shubik.ts'
import { rankPackages } from '#domain/analysis/rank-packages.ts'
import { verdictsOf } from '#domain/analysis/verdict.ts'
import type { BargainingRule } from '#domain/analysis/weighted/bargaining-rule.ts'
import { branchAndBound } from '#domain/analysis/weighted/branch-and-bound.ts'
import { egalitarianRule } from '#domain/analysis/weighted/egalitarian.ts'
import { nashRule } from '#domain/analysis/weighted/nash.ts'
import { paretoSet } from '#domain/analysis/weighted/pareto-set.ts'
import { execute } from '#domain/board/execute.ts'
import { observeBoard } from '#domain/board/observe-board.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { TableMaker } from '#domain/matrix/make-table.ts'
import { readSettings } from '#domain/matrix/matrix-settings.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { randomFrom } from '../support/admission/random.ts'
import { act } from '../support/board-builder.ts'
import { aChange, measuredBoard } from './analysis/measured-board.ts'
import { aChangeIn, type MatrixSize, measuredMatrix } from './analysis/measured-matrix.ts'
import { type Interests, measuredSpace } from './analysis/measured-space.ts'
import { median } from './report/median.ts'

/** The same chances in every run. */
const chance = randomFrom(1)
const random = (): number => chance(2 ** 30) / 2 ** 30
const say = (words: string): void => void process.stdout.write(`${words}\n`)

say(`Node ${process.versions.node}, ${cpus()[0]?.model}\n`)
say(row('', 'median ms', 'longest ms'))
measureChanges()
for (const actors of [12, 36]) measureMatrix({ actors, proposals: 200 })
measureRanking()
measurePower()
measureConflict()
for (const interests of ['unrelated', 'opposed'] as const) {
  for (const actors of [2, 4, 6, 12]) {
    measureSearch('Nash', actors, interests, () => nashRule(Array(actors).fill(70)))
  }
}
for (const actors of [4, 12]) {
  measureSearch('egalitarian', actors, 'opposed', () => egalitarianRule(actors))
}
for (const actors of [2, 3]) measurePareto(actors)

/** From the command to every verdict: the document written, the board read again, all worked out anew. */
function measureChanges(): void {
  const doc = measuredBoard(random)
  const watched = observeBoard(doc, () => {})
  const analyse = (negotiation: Negotiation): void => {
    const matrix = matrixOf(negotiation)
    matrix.rows.toSorted(byContention)
    distancesIn(matrix)
    verdictsOf(negotiation)
  }
  const whole: number[] = []
  const analysis: number[] = []
  for (let round = 0; round < 300; round++) {
    const begin = performance.now()
    execute(doc, [aChange(random)], act({ at: round }))
    const { negotiation } = watched.current().board
    const read = performance.now()
    analyse(negotiation)
    const end = performance.now()
    whole.push(end - begin)
    analysis.push(end - read)
  }
  report('matrix, distances and 60 verdicts, 12 parties', analysis.slice(100))
  report('  with the change written and the board read', whole.slice(100))
}

/** The table of the matrix: all rows made, and what one change takes from the command to the rows that are drawn anew. */
function measureMatrix(size: MatrixSize): void {
  const doc = measuredMatrix(size)
  const watched = observeBoard(doc, () => {})
  const settings = readSettings(new URLSearchParams())
  const anew = times(5, () => new TableMaker().make(watched.current().board, settings))
  const maker = new TableMaker()
  maker.make(watched.current().board, settings)
  const changes = Array.from({ length: 200 }, (_, round) => {
    const begin = performance.now()
    execute(doc, [aChangeIn(size, random)], act({ at: round }))
    maker.make(watched.current().board, settings)
    return performance.now() - begin
  })
  report(`matrix of ${size.actors} x ${size.proposals}, all rows`, anew)
  report('  one change: written, read, its row made', changes.slice(50))
}

/** Twelve options, in turn of four actors; nothing excludes anything, so that all 4,096 combinations can be. */
function measureConflict(): void {
  const { negotiation } = readBoard(measuredBoard(random)).board
  const free = { ...negotiation, issues: new Map(), relations: new Map() }
  const actorIds = [...free.actors.keys()]
  const options = [...free.proposals.keys()].slice(0, 12).flatMap((proposalId, i) => {
    const actorId = actorIds[i % 4]
    return actorId ? [{ proposalId, actorId }] : []
  })
  report(
    'what would hold, 12 options of 4 actors: 4,096 outcomes',
    times(5, () => conflictReport(free, options)),
  )
}

function measureRanking(): void {
  const { negotiation } = readBoard(measuredBoard(random)).board
  const stretches: number[] = []
  const whole = times(5, () => {
    const ranking = rankPackages(negotiation)
    let last = performance.now()
    while (!ranking.next().done) {
      const now = performance.now()
      stretches.push(now - last)
      last = now
    }
  })
  report('ranking of 100,000 packages', whole)
  report('  between two reports of its progress', stretches)
}

function measurePower(): void {
  const { negotiation } = readBoard(measuredBoard(random)).board
  const game = decisionGame(negotiation, { rule: 'weighted' })
  if (game)
    report(
      'Shapley–Shubik, 12 parties',
      times(5, () => shapleyShubik(game)),
    )
}

function measureSearch(
  name: string,
  actors: number,
  interests: Interests,
  rule: () => BargainingRule,
): void {
  let givenUp = 0
  const taken = Array.from({ length: 10 }, () => {
    const space = measuredSpace(actors, interests, random)
    const begin = performance.now()
    const { isExact } = branchAndBound(space, rule())
    if (!isExact) givenUp += 1
    return performance.now() - begin
  })
  const unfinished = givenUp > 0 ? ` (${givenUp} of 10 given up)` : ''
  report(`${name}, 12 issues x 5 options, ${actors} actors, ${interests}${unfinished}`, taken)
}

function measurePareto(actors: number): void {
  const space = measuredSpace(actors, 'opposed', random)
  const size = paretoSet(space)?.length ?? 'unknown'
  report(
    `Pareto set of these, ${actors} actors, opposed: ${size} outcomes`,
    times(5, () => paretoSet(space)),
  )
}

function times(rounds: number, work: () => unknown): readonly number[] {
  return Array.from({ length: rounds }, () => {
    const begin = performance.now()
    work()
    return performance.now() - begin
  })
}

function report(what: string, taken: readonly number[]): void {
  say(row(what, median(taken).toPrecision(3), Math.max(...taken).toPrecision(3)))
}

function row(what: string, ...figures: readonly string[]): string {
  return what.padEnd(66) + figures.map((figure) => figure.padStart(12)).join('')
}
