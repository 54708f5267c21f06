import { afterAll, beforeAll, expect, test } from 'vitest'
import { ATTACKS } from '#tests/support/admission/attack-kinds.ts'
import { AttackWorld } from '#tests/support/admission/attack-world.ts'
import { LocalServer } from '#tests/support/admission/local-server.ts'
import { MemoryLog } from '#tests/support/admission/memory-log.ts'
import { withoutAdmission } from '#tests/support/admission/without-admission.ts'
import { quietConsole } from '#tests/support/quiet-console.ts'
import { firstSeed, sizeOf } from '#tests/support/size.ts'

const { count, timeoutMs } = sizeOf('ADMISSION_VARIANTS', { short: 2, full: 200 })
let speakAgain = (): void => undefined
beforeAll(() => {
  speakAgain = quietConsole()
})
afterAll(() => speakAgain())

/** Kinds of attack with what came of them; those without an effect are not in it. */
async function effects(variants: number): Promise<Record<string, readonly string[]>> {
  const server = new LocalServer(new MemoryLog())
  const found: Record<string, readonly string[]> = {}
  let seed = firstSeed() * 7919
  for (const [name, kind] of Object.entries(ATTACKS)) {
    for (let i = 0; i < variants; i++, seed += 7919) {
      const world = new AttackWorld(seed, `board-${seed}`, server)
      await world.begin()
      const problems = await world.attack(kind(world))
      await world.leave()
      if (problems.length > 0) found[name] = [...problems, `seed ${seed}`]
    }
  }
  await server.rooms.shutdown()
  return found
}

test(
  '[S11] no attack has an effect on anybody but the attacker',
  async () => {
    const started = performance.now()
    expect(await effects(count)).toEqual({})
    const seconds = Math.round((performance.now() - started) / 1000)
    process.stdout.write(`${Object.keys(ATTACKS).length} kinds x ${count}: ${seconds} s\n`)
  },
  timeoutMs,
)

test('[S11] the same attacks have an effect on a server without admission', async () => {
  const switchOn = withoutAdmission()
  try {
    const hit = Object.keys(await effects(1)).length
    expect(hit).toBeGreaterThan(Object.keys(ATTACKS).length / 2)
  } finally {
    switchOn()
  }
})
