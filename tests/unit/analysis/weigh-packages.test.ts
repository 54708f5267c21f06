import { expect, it } from 'vitest'
import { weighAllPackages, weighPackages } from '#domain/analysis/weigh-packages.ts'
import type { Outcome } from '#domain/analysis/weighted/outcome.ts'
import { outcomesIn, rowOf, tableOf } from '#domain/analysis/weighted/package-table.ts'
import { problemsOf, type ScoreSheet } from '#domain/analysis/weighted/score-sheet.ts'
import {
  type OptionPoints,
  pointsGiven,
  sheetOfPoints,
} from '#domain/analysis/weighted/sheet-of-points.ts'
import { frontierOf, spotsOf } from '#domain/analysis/weighted/two-parties.ts'
import { worthOf } from '#domain/analysis/weighted/worth-of-proposals.ts'
import type { Command } from '#domain/board/command.ts'
import type { ActorId, IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { id, issue, proposal } from '#tests/support/board-builder.ts'
import { negotiationOf } from '#tests/support/negotiations.ts'

function option(name: string, ...proposalIds: readonly string[]) {
  return { id: name, title: name, proposalIds: proposalIds.map((each) => id<ProposalId>(each)) }
}

function excludes(from: string, to: string): Command {
  return { type: 'addRelation', relation: { type: 'excludes', from: id(from), to: id(to) } }
}

/** Water: dam, weir or nothing. Money: much, or little together with a loan. */
const BOARD = [
  ...['dam', 'weir', 'much', 'little', 'loan'].map((name) => proposal(name)),
  issue('water', { options: [option('dam', 'dam'), option('weir', 'weir'), option('nothing')] }),
  issue('money', { options: [option('much', 'much'), option('little', 'little', 'loan')] }),
]

function points(
  water: Readonly<Record<string, number>>,
  money: Readonly<Record<string, number>>,
): OptionPoints {
  return new Map([
    [id<IssueId>('water'), new Map(Object.entries(water))],
    [id<IssueId>('money'), new Map(Object.entries(money))],
  ])
}

const NORTH = sheetOfPoints(points({ dam: 60, weir: 30 }, { much: 40, little: 10 }), 35)
const SOUTH = sheetOfPoints(points({ weir: 20, nothing: 50 }, { much: 0, little: 50 }), 20)
const SHEETS = new Map([
  [id<ActorId>('north'), NORTH],
  [id<ActorId>('south'), SOUTH],
])

it('[A21] makes a sheet of whole points: an issue weighs what its best option brings', () => {
  expect(problemsOf(NORTH)).toEqual([])
  expect(NORTH.issues.get(id('water'))).toEqual({
    weight: 60,
    values: new Map([
      ['dam', 1],
      ['weir', 0.5],
    ]),
  })
  expect(pointsGiven(points({ dam: 60 }, {}))).toBe(60)
  expect(problemsOf(sheetOfPoints(points({ dam: 0 }, { much: 99 }), 0))).toEqual([
    { kind: 'sum', points: 99 },
  ])
})

const worths = (outcomes: Iterable<Outcome>) => [...outcomes].map(({ utilities }) => utilities)

it('[A34] weighs by hand: six packages, of which one rule takes two away', () => {
  const free = weighAllPackages(negotiationOf(BOARD), SHEETS)
  expect(free.packages && worths(outcomesIn(free.packages))).toEqual([
    [70, 50],
    [10, 100],
    [40, 70],
    [100, 0],
    [40, 50],
    [70, 20],
  ])
  expect(free.bargain.nash?.utilities).toEqual([70, 50])

  const bound = weighAllPackages(negotiationOf([...BOARD, excludes('dam', 'loan')]), SHEETS)
  expect(bound.combinations).toBe(6)
  expect(bound.packages && worths(outcomesIn(bound.packages))).toEqual([
    [10, 100],
    [40, 70],
    [100, 0],
    [40, 50],
    [70, 20],
  ])
  expect(worths(bound.bargain.pareto ?? [])).toEqual([
    [10, 100],
    [40, 70],
    [100, 0],
    [70, 20],
  ])
  expect(bound.bargain.nash?.utilities).toEqual([40, 70])
})

const LETTERS = Array.from({ length: 17 }, (_, i) => `i${String.fromCharCode(97 + i)}`)

/** 2^17 combinations; with one, taking "yes" in the first two issues is excluded. */
function largeBoard(isTied: boolean): Negotiation {
  return negotiationOf([
    ...LETTERS.map((name) => proposal(`${name}-yes`)),
    ...LETTERS.map((name) =>
      issue(name, { options: [option('no'), option('yes', `${name}-yes`)] }),
    ),
    ...(isTied ? [excludes('ia-yes', 'ib-yes')] : []),
  ])
}

/** Both want most of the first two; the rest is shared out evenly. */
const EAGER: ScoreSheet = sheetOfPoints(
  new Map(LETTERS.map((name, i) => [id<IssueId>(name), new Map([['yes', i < 2 ? 20 : 4]])])),
  10,
)

it('[A34] searches above 100,000 combinations, and takes nothing that does not hang together', () => {
  const sheets = new Map([
    [id<ActorId>('a'), EAGER],
    [id<ActorId>('b'), EAGER],
  ])
  const free = weighAllPackages(largeBoard(false), sheets)
  expect(free.packages).toBeUndefined()
  expect(free.bargain).toMatchObject({ isExact: true, size: 2 ** 17 })
  expect(free.bargain.nash?.utilities).toEqual([100, 100])
  expect(free.bargain.pareto?.map(({ utilities }) => utilities)).toEqual([[100, 100]])

  const tied = weighAllPackages(largeBoard(true), sheets).bargain
  expect(tied.isExact).toBe(true)
  expect(tied.pareto).toBeUndefined()
  for (const found of [tied.nash, tied.kalaiSmorodinsky, tied.egalitarian]) {
    expect(found?.utilities).toEqual([80, 80])
    expect(found?.choice.slice(0, 2)).not.toEqual([1, 1])
  }
})

it('[A34] tells how far it is on the way, and is left at any time', () => {
  const names = LETTERS.slice(0, 13)
  const board = negotiationOf(
    names.map((name) => issue(name, { options: [option('no'), option('yes')] })),
  )
  const work = weighPackages(board, new Map([[id<ActorId>('a'), EAGER]]))
  const told = [work.next(), work.next(), work.next(), work.next()].map(({ value }) => value)
  expect(told).toEqual(
    [2_048, 4_096, 6_144, 8_192].map((considered) => ({ considered, combinations: 8_192 })),
  )
  expect(work.return(undefined as never).done).toBe(true)
})

const worth = (sheet: ScoreSheet, ...names: readonly string[]) =>
  worthOf(
    sheet,
    negotiationOf(BOARD).issues.values(),
    names.map((name) => id<ProposalId>(name)),
  )

it('[A35] counts an issue that a package leaves open, or has a part of, at its worst and its best', () => {
  expect(worth(NORTH, 'weir', 'little', 'loan')).toEqual({ least: 40, most: 40, open: 0 })
  expect(worth(NORTH, 'much')).toEqual({ least: 40, most: 40, open: 0 })
  expect(worth(NORTH, 'dam', 'little')).toEqual({ least: 70, most: 100, open: 1 })
  expect(worth(SOUTH, 'dam', 'weir', 'much')).toEqual({ least: 0, most: 50, open: 1 })
  expect(worth(SOUTH)).toEqual({ least: 50, most: 100, open: 1 })
})

it('[A36] puts packages worth the same to two actors on one spot, and finds the frontier between them', () => {
  const outcomes = [
    [70, 50, 1],
    [10, 100, 2],
    [70, 50, 3],
    [70, 20, 4],
    [40, 50, 5],
    [100, 0, 6],
    [10, 90, 7],
  ].map((utilities, i) => ({ choice: [i], utilities }))
  const table = tableOf(outcomes, 1, 3)
  const spots = spotsOf(table, [0, 1])
  expect(spots.map(({ x, y, rows }) => [x, y, rows])).toEqual([
    [10, 90, [6]],
    [10, 100, [1]],
    [40, 50, [4]],
    [70, 20, [3]],
    [70, 50, [0, 2]],
    [100, 0, [5]],
  ])
  expect([rowOf(table, [4]), rowOf(table, [9])]).toEqual([4, undefined])
  expect(frontierOf(spots).map(({ x, y }) => [x, y])).toEqual([
    [10, 100],
    [70, 50],
    [100, 0],
  ])
  expect(frontierOf([])).toEqual([])
})
