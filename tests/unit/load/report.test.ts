import { expect, test } from 'vitest'
import { Histogram } from '#tests/load/histogram.ts'
import { exponentOf } from '#tests/load/report/exponent.ts'
import { isReached, type Line } from '#tests/load/report/line.ts'
import { median } from '#tests/load/report/median.ts'
import { tableOf } from '#tests/load/report/table.ts'

const line: Line = {
  workload: 'W1 50',
  what: 'latency p99',
  unit: 'ms',
  figures: { parley: 4, hocuspocus: 10 },
  goal: { ratioAtMost: 0.5 },
}

test('a goal is reached by the ratio to Hocuspocus, or by Parley’s own figure', () => {
  expect([
    isReached(line),
    isReached({ ...line, figures: { parley: 6, hocuspocus: 10 } }),
    isReached({ ...line, goal: { atMost: 3 } }),
    isReached({ ...line, goal: { atLeast: 4 } }),
    isReached({ ...line, goal: { ratioAtLeast: 0.4 } }),
  ]).toEqual([true, false, false, true, true])
})

test('a goal is neither reached nor missed when there is nothing to compare with', () => {
  expect(isReached({ ...line, figures: { parley: 4 } })).toBeUndefined()
})

test('the table says figures, ratio, goal and whether it is reached', () => {
  const [, row = ''] = tableOf([line]).split('\n')

  expect(row.split(/ {2,}/)).toEqual([
    'W1 50',
    'latency p99 (ms)',
    '4',
    '10',
    '–',
    '0.4',
    'ratio ≤ 0.5',
    'yes',
  ])
})

test('quantiles are right to one per cent', () => {
  const histogram = new Histogram()
  for (let ms = 1; ms <= 1_000; ms++) histogram.add(ms)

  for (const share of [0.5, 0.95, 0.99]) {
    expect(histogram.quantile(share) / (share * 1_000)).toBeCloseTo(1, 1)
  }
  expect(histogram.quantile(1)).toBeLessThanOrEqual(1_000)
})

test('the exponent of what grows with the square is two', () => {
  const points = [1, 2, 4].map((size) => ({ size, cost: 3 * size ** 2 }))

  expect(exponentOf(points)).toBeCloseTo(2, 10)
})

test('the median of an even number is the mean of the two in the middle', () => {
  expect([median([9, 1, 5]), median([1, 9]), median([])]).toEqual([5, 5, 0])
})
