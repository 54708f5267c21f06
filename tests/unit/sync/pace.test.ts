import { expect, test } from 'vitest'
import { Pace } from '#server/sync/pace.ts'
import { Slices } from '#server/sync/slices.ts'

test('[S7] after a rest it is sent at once, and then in windows that grow with what sending takes', () => {
  const pace = new Pace({ leastMs: 0, mostMs: 33, share: 20 })
  expect(pace.readyAt).toBeLessThan(0)
  const windows: number[] = []
  for (let now = 0; now < 100_000; now += 1_000) {
    pace.launched(now)
    windows.push(pace.readyAt - now)
    pace.spent(1)
  }
  expect(windows[0]).toBe(0)
  expect(windows).toEqual([...windows].sort((a, b) => a - b))
  expect(windows.at(-1)).toBeCloseTo(20)
})

test('[S7] no window is longer than the longest, and one long pause is soon forgotten', () => {
  const pace = new Pace({ leastMs: 5, mostMs: 33, share: 20 })
  for (let i = 0; i < 50; i++) pace.spent(1_000)
  pace.launched(0)
  expect(pace.readyAt).toBeLessThanOrEqual(33)
  for (let i = 0; i < 20; i++) pace.spent(0.01)
  pace.launched(1_000)
  expect(pace.readyAt).toBe(1_005)
})

test('[S12] what goes out before its time does not go out more often', () => {
  const pace = new Pace({ leastMs: 33, mostMs: 100, share: 10 })
  let times = 0
  for (let now = 0; now < 10_000; now += 10) {
    if (now < pace.readyAt - 12) continue
    pace.launched(now)
    times += 1
  }
  expect(times).toBeLessThanOrEqual(10_000 / 33 + 2)
})

test('[S3] work that takes long leaves room for other work between its pieces', async () => {
  const slices = new Slices()
  const done: number[] = []
  let turns = 0
  let isOver = false
  const turn = (): void => {
    turns += 1
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  for (let i = 0; i < 6; i++) {
    slices.add(() => {
      const until = performance.now() + 10
      while (performance.now() < until);
      done.push(i)
      if (i === 0) slices.add(() => done.push(6))
    })
  }
  expect(done).toEqual([])
  while (done.length < 7) await new Promise((resolve) => setImmediate(resolve))
  isOver = true
  expect(done).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(turns).toBeGreaterThanOrEqual(5)
})
