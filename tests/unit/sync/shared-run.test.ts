import { expect, test } from 'vitest'
import { SharedRun } from '#server/sync/shared-run.ts'

test('[S13] whoever asks while it runs shares the next run, which begins after they asked', async () => {
  const begun: string[] = []
  const ends: (() => void)[] = []
  const shared = new SharedRun<string>((key) => {
    begun.push(key)
    return new Promise((resolve) => ends.push(resolve))
  })
  const first = shared.ask('a')
  const second = shared.ask('a')
  const third = shared.ask('a')
  const other = shared.ask('b')
  expect(begun).toEqual(['a', 'b'])
  expect(third).toBe(second)
  ends[0]?.()
  await first
  await expect.poll(() => begun).toEqual(['a', 'b', 'a'])
  ends[1]?.()
  ends[2]?.()
  await Promise.all([second, other])
  void shared.ask('a')
  expect(begun).toEqual(['a', 'b', 'a', 'a'])
})

test('[S13] a run that fails is reported to those who asked, and does not hold up the next', async () => {
  let runs = 0
  const shared = new SharedRun<string>(() => {
    runs += 1
    return runs === 1 ? Promise.reject(new Error('away')) : Promise.resolve()
  })
  const first = shared.ask('a')
  const second = shared.ask('a')
  await expect(first).rejects.toThrow('away')
  await second
  expect(runs).toBe(2)
})
