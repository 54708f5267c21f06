import { expect, it } from 'vitest'
import { BodiesHeld } from '#server/imports/bodies-held.ts'

const MIB = 1024 * 1024

function never(): Promise<never> {
  return new Promise(() => undefined)
}

/** Holds so much, for as long as the promise it is given lasts. */
function holding(bodies: BodiesHeld, address: string, mib: number, until: Promise<unknown>) {
  return bodies.during(address, async (hold) => {
    for (let held = 0; held < mib; held += 1) hold(MIB)
    await until
  })
}

it('keeps nobody out for those who have sent little so far, however many they are', async () => {
  const bodies = new BodiesHeld()
  for (let slow = 0; slow < 60; slow += 1) void holding(bodies, 'slow', 1, never())

  await holding(bodies, 'other', 32, Promise.resolve())
  await expect(holding(bodies, 'slow', 32, Promise.resolve())).rejects.toThrow('Others are')
})

it('has room again once they are done, whether it went well or not', async () => {
  const bodies = new BodiesHeld()
  let end: () => void = () => undefined
  const lasting = new Promise<void>((resolve) => {
    end = resolve
  })
  const held = ['a', 'b', 'c', 'd'].map((address) => holding(bodies, address, 32, lasting))

  await expect(holding(bodies, 'e', 1, Promise.resolve())).rejects.toThrow('Others are')
  end()
  await Promise.all(held)
  await expect(holding(bodies, 'a', 65, Promise.resolve())).rejects.toThrow('Others are')
  await holding(bodies, 'a', 64, Promise.resolve())
})
