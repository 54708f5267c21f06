import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellFault } from '#tests/support/fault-figures.js'
import { quietConsole } from '#tests/support/quiet-console.ts'
import { firstSeed, sizeOf } from '#tests/support/size.ts'
import { AbusedServer } from './support/abused-server.ts'
import { atOnce } from './support/at-once.ts'
import { boardWithText, InterleavedWorld } from './support/interleaved-world.ts'
import { LIFTED } from './support/lifted.ts'
import { sinceStart } from './support/since-start.ts'
import { SocketPages } from './support/socket-pages.ts'

const { count, timeoutMs } = sizeOf('INTERLEAVINGS', { short: 40, full: 5_000 })
const WORLDS_AT_ONCE = 24

let speakAgain = (): void => undefined
beforeAll(() => {
  speakAgain = quietConsole()
})
afterAll(() => speakAgain())

test(
  '[S7] [S9] in whatever order frames arrive and links break, all pages and the database say what was written',
  async () => {
    const seconds = sinceStart()
    const server = await AbusedServer.start(LIFTED)
    const pages = new SocketPages(server)
    const found: Record<string, readonly string[]> = {}
    let breaks = 0
    await atOnce(count, WORLDS_AT_ONCE, async (index) => {
      const seed = firstSeed() + index
      const world = new InterleavedWorld(seed, await server.makeBoard(boardWithText()), pages)
      const wrong = await world.play()
      breaks += world.breaks
      if (wrong.length > 0) found[seed] = wrong
    })
    tellFault({
      fault: 'random interleavings',
      size: `${count} of 60 steps`,
      figures: {
        wrong: Object.keys(found).length,
        breaks,
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
