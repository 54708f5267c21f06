import { expect, it } from 'vitest'
import { bargain } from '#domain/analysis/weighted/bargain.ts'
import type { BargainingSpace } from '#domain/analysis/weighted/bargaining-space.ts'
import { branchAndBound } from '#domain/analysis/weighted/branch-and-bound.ts'
import { egalitarianRule } from '#domain/analysis/weighted/egalitarian.ts'
import { gainsOf, type Outcome } from '#domain/analysis/weighted/outcome.ts'
import { paretoSet } from '#domain/analysis/weighted/pareto-set.ts'
import { problemsOf, type ScoreSheet } from '#domain/analysis/weighted/score-sheet.ts'
import { scoreSpace } from '#domain/analysis/weighted/score-space.ts'
import type { ActorId, IssueId } from '#domain/negotiation/ids.ts'
import { id, issue, proposal } from '#tests/support/board-builder.ts'
import { negotiationOf } from '#tests/support/negotiations.ts'

/** Worth to Bill and Jack of what each has (Nash 1950, "The Bargaining Problem"). */
const BILLS = { book: [2, 4], whip: [2, 2], ball: [2, 1], bat: [2, 2], box: [4, 1] } as const
const JACKS = { pen: [10, 1], toy: [4, 1], knife: [6, 2], hat: [2, 2] } as const
const GOODS = [...Object.keys(BILLS), ...Object.keys(JACKS)]

/** For each good: its owner keeps it, or gives it. */
const BILL_AND_JACK: BargainingSpace = {
  issues: [
    ...Object.values(BILLS).map(([bill, jack]) => [
      [0, 0],
      [-bill, jack],
    ]),
    ...Object.values(JACKS).map(([bill, jack]) => [
      [0, 0],
      [bill, -jack],
    ]),
  ],
  reservations: [0, 0],
}

function given(outcome: Outcome | undefined): readonly string[] {
  return GOODS.filter((_, good) => outcome?.choice[good] === 1)
}

it('[A23] finds what Bill and Jack swap by Nash, with gains of 12 and 5', () => {
  const { nash, size, isExact } = bargain(BILL_AND_JACK)

  expect(size).toBe(512)
  expect(isExact).toBe(true)
  expect(given(nash)).toEqual(['book', 'whip', 'ball', 'bat', 'pen', 'toy', 'knife'])
  expect(nash && gainsOf(nash, [0, 0])).toEqual([12, 5])
})

/** Two issues, two actors: by hand, the outcomes are worth (10, 0), (6, 5), (4, 3), (0, 8). */
const BY_HAND: BargainingSpace = {
  issues: [
    [
      [10, 0],
      [4, 3],
    ],
    [
      [0, 0],
      [-4, 5],
    ],
  ],
  reservations: [0, 0],
}

it('[A23] measures by hand: Pareto set, ideals, and the one outcome all three choose', () => {
  const found = bargain(BY_HAND)
  expect(found.pareto?.map(({ utilities }) => utilities)).toEqual([
    [10, 0],
    [6, 5],
    [0, 8],
  ])
  expect(found.ideals).toEqual([10, 8])
  expect([found.nash, found.kalaiSmorodinsky, found.egalitarian].map((o) => o?.utilities)).toEqual([
    [6, 5],
    [6, 5],
    [6, 5],
  ])
})

it('[A23] tells the three solutions apart, and leaves out of products and shares who cannot gain', () => {
  const chosen = (...worth: readonly (readonly number[])[]) => {
    const { nash, kalaiSmorodinsky, egalitarian } = bargain({
      issues: [worth],
      reservations: worth[0]?.map(() => 0) ?? [],
    })
    return [nash, kalaiSmorodinsky, egalitarian].map((outcome) => outcome?.choice[0])
  }
  expect(chosen([9, 2], [4, 3.9], [1, 6])).toEqual([0, 1, 1])
  expect(chosen([20, 4], [5, 5], [0, 10])).toEqual([0, 0, 1])
  expect(chosen([9, 2, 0], [4, 3.9, 0], [1, 6, 0])).toEqual([0, 1, 1])
})

it('[A23] has no solution, but still a Pareto set, where every outcome leaves somebody worse off', () => {
  const found = bargain({
    issues: [
      [
        [60, 40],
        [40, 60],
      ],
    ],
    reservations: [50, 50],
  })
  expect(found.pareto).toHaveLength(2)
  expect([found.nash, found.kalaiSmorodinsky, found.egalitarian, found.ideals]).toEqual(
    Array(4).fill(undefined),
  )
})

it('[A22] says that it does not know a Pareto set that takes too long to find', () => {
  expect(paretoSet(BILL_AND_JACK, 10)).toBeUndefined()
  expect(paretoSet(BILL_AND_JACK)).toContainEqual(bargain(BILL_AND_JACK).nash)
})

it('[A24] says that it has given up, and what it had by then', () => {
  const none = branchAndBound(BILL_AND_JACK, egalitarianRule(2), { maxSteps: 3 })
  expect(none).toEqual({ outcome: undefined, isExact: false })
  const found = branchAndBound(BILL_AND_JACK, egalitarianRule(2), { maxSteps: 10 })
  expect(found.isExact).toBe(false)
  expect(found.outcome).toBeDefined()
})

const i1 = id<IssueId>('i1')
const i2 = id<IssueId>('i2')

function sheet(reservation: number, shares: readonly [IssueId, number, object][]): ScoreSheet {
  const issues = shares.map(
    ([issueId, weight, values]) =>
      [issueId, { weight, values: new Map(Object.entries(values)) }] as const,
  )
  return { reservation, issues: new Map(issues) }
}

it('[A21] says what is wrong with a sheet, and counts weight times share', () => {
  const good = sheet(30, [
    [i1, 70, { yes: 1, no: 0.2 }],
    [i2, 30, { yes: 0.5 }],
  ])
  const bad = sheet(-1, [
    [i1, 170, { yes: 1 }],
    [i2, 30, { yes: 1.5 }],
  ])
  expect(problemsOf(good)).toEqual([])
  expect(problemsOf(bad)).toEqual([
    { kind: 'weight', issueId: i1 },
    { kind: 'value', issueId: i2 },
    { kind: 'sum', points: 200 },
    { kind: 'reservation' },
  ])

  const options = [
    { id: 'yes', title: 'Yes', proposalIds: [id<never>('p1')] },
    { id: 'no', title: 'No', proposalIds: [] },
  ]
  const board = negotiationOf([
    proposal('p1'),
    issue('i2', { options }),
    issue('i1', { options }),
    issue('i3'),
  ])
  const space = scoreSpace(board.issues.values(), new Map([[id<ActorId>('a'), good]]))
  expect(space.named).toEqual([
    { issueId: 'i1', optionIds: ['no', 'yes'] },
    { issueId: 'i2', optionIds: ['no', 'yes'] },
  ])
  expect(space.issues).toEqual([
    [[14], [70]],
    [[0], [15]],
  ])
  expect(space.reservations).toEqual([30])
  expect(bargain(space).nash).toEqual({ choice: [1, 1], utilities: [85] })
})
