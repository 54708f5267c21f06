/** The line at the door, with a clock of its own. */

import { PassThrough } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { AddressSockets } from '#server/sync/address-sockets.ts'
import { DocumentSize } from '#server/sync/document-size.ts'
import { DoorPace } from '#server/sync/door-pace.ts'

const turnOver = () => new Promise((resolve) => setImmediate(resolve))

test('[S5] a second’s worth may come at once, the others at the rate', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const pace = new DoorPace(
    { admissionsAtOnce: 100, admissionsPerSecond: 10 },
    () => performance.now(),
    () => false,
  )
  let begun = 0
  const turn = async (): Promise<void> => {
    begun += 1
  }
  for (let i = 0; i < 25; i += 1) pace.wait('a', () => turn())
  const after = async (ms: number): Promise<number> => {
    await vi.advanceTimersByTimeAsync(ms)
    await turnOver()
    return begun
  }
  expect([begun, await after(100), await after(900), await after(500)]).toEqual([10, 11, 20, 25])
  expect(pace.waiting).toBe(0)
  vi.useRealTimers()
})

test('[S5] addresses take turns, and a place that was left is not called', async () => {
  const called: string[] = []
  const open: (() => void)[] = []
  const pace = new DoorPace(
    { admissionsAtOnce: 1, admissionsPerSecond: 1_000 },
    () => 0,
    () => false,
  )
  const wait = (address: string, name: string) =>
    pace.wait(address, () => {
      called.push(name)
      return new Promise((resolve) => open.push(resolve))
    })
  wait('a', 'a1')
  wait('a', 'a2')
  const leave = wait('a', 'a3')
  wait('b', 'b1')
  leave()
  leave()
  expect(pace.waiting).toBe(2)
  for (let i = 0; i < 3; i += 1) {
    open.shift()?.()
    await turnOver()
    await turnOver()
  }
  expect(called).toEqual(['a1', 'a2', 'b1'])
})

test('[S5] a turn that fails makes room for the next', async () => {
  const unhandled = vi.fn()
  process.once('unhandledRejection', unhandled)
  const pace = new DoorPace(
    { admissionsAtOnce: 1, admissionsPerSecond: 1_000 },
    () => 0,
    () => false,
  )
  const second = vi.fn(() => Promise.resolve())
  pace.wait('a', () => Promise.reject(new Error('a fault of ours')))
  pace.wait('a', second)
  await turnOver()
  await turnOver()
  expect(second).toHaveBeenCalledOnce()
  expect(unhandled).toHaveBeenCalledOnce()
})

test('[S5] an address is forgotten with its last socket', () => {
  const addresses = new AddressSockets(2)
  const sockets = [new PassThrough(), new PassThrough()]
  expect(sockets.map((socket) => addresses.enter('a', socket))).toEqual([true, true])
  expect(addresses.enter('a', new PassThrough())).toBe(false)
  for (const socket of sockets) socket.emit('close')
  expect(addresses.size).toBe(0)
  expect(addresses.enter('a', new PassThrough())).toBe(true)
})

test('[S5] a document is measured when its updates add up to the limit, and again after a share of it', () => {
  const size = new DocumentSize()
  const measure = vi.fn(() => 1_000)
  size.count(1_550)
  expect(size.hasRoom(50, 1_600, measure)).toBe(true)
  expect(measure).not.toHaveBeenCalled()
  expect(size.hasRoom(51, 1_600, measure)).toBe(true)
  size.count(590)
  expect(measure).toHaveBeenCalledTimes(1)
  measure.mockReturnValue(1_590)
  expect(size.hasRoom(50, 1_600, measure)).toBe(false)
  expect(size.hasRoom(50, 1_600, measure)).toBe(false)
  expect(measure).toHaveBeenCalledTimes(2)
  size.doubt()
  measure.mockReturnValue(10)
  expect(size.hasRoom(50, 1_600, measure)).toBe(true)
})
