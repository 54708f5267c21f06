import { afterAll, beforeAll, expect, test } from 'vitest'
import { ATTACKS } from '#tests/support/admission/attack-kinds.ts'
import { AttackWorld } from '#tests/support/admission/attack-world.ts'
import { tellFault } from '#tests/support/fault-figures.js'
import { quietConsole } from '#tests/support/quiet-console.ts'
import { firstSeed, sizeOf } from '#tests/support/size.ts'
import { AbusedServer } from './support/abused-server.ts'
import { atOnce } from './support/at-once.ts'
import { LIFTED } from './support/lifted.ts'
import { sinceStart } from './support/since-start.ts'
import { SocketPages } from './support/socket-pages.ts'

const { count, timeoutMs } = sizeOf('VARIANTS', { short: 1, full: 200 })
const WORLDS_AT_ONCE = 24
const kinds = Object.entries(ATTACKS)

let speakAgain = (): void => undefined
beforeAll(() => {
  speakAgain = quietConsole()
})
afterAll(() => speakAgain())

/** Kinds of attack with what came of them; those without an effect are not in it. */
async function effects(
  server: AbusedServer,
  variants: number,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {}
  const pages = new SocketPages(server)
  await atOnce(kinds.length * variants, WORLDS_AT_ONCE, async (index) => {
    const [name, kind] = kinds[index % kinds.length] ?? []
    if (name === undefined || kind === undefined) return
    const seed = (firstSeed() + index) * 7919
    const world = new AttackWorld(seed, await server.makeBoard(), pages)
    await world.begin()
    const problems = await world.attack(kind(world))
    await world.leave()
    if (problems.length > 0) found[name] = [...problems, `seed ${seed}`]
  })
  return found
}

test(
  '[S11] no attack over a real socket has an effect on anybody but the attacker',
  async () => {
    const seconds = sinceStart()
    const server = await AbusedServer.start(LIFTED)
    const found = await effects(server, count)
    tellFault({
      fault: 'attacks on admission',
      size: `${kinds.length} kinds x ${count}`,
      figures: {
        'with an effect': Object.keys(found).length,
        crashes: server.crashes,
        seconds: seconds(),
      },
    })
    expect(found).toEqual({})
    expect(server.crashes).toBe(0)
    await server.stop()
  },
  timeoutMs,
)

test('[S11] the same attacks have an effect on a server without admission', async () => {
  const server = await AbusedServer.start(LIFTED, 'without-admission')
  const hit = Object.keys(await effects(server, 1)).length
  expect(hit).toBeGreaterThan(kinds.length / 2)
  await server.stop()
})
