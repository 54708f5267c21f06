import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Traffic } from '#tests/support/admission/honest-world.ts'
import { tellFault } from '#tests/support/fault-figures.js'
import { quietConsole } from '#tests/support/quiet-console.ts'
import { firstSeed, sizeOf } from '#tests/support/size.ts'
import { AbusedServer } from './support/abused-server.ts'
import { HonestCrowd } from './support/honest-crowd.ts'
import { LIFTED } from './support/lifted.ts'
import { sinceStart } from './support/since-start.ts'

const { count, timeoutMs } = sizeOf('SESSIONS', { short: 60, full: 2_000, fullMinutes: 20 })
const MOST_CROWDS = 10
const SESSIONS_A_CROWD = 20
const CRASH_EVERY_MS = 1_500
const TRAFFICS: readonly Traffic[] = ['parley', 'stock', 'undo']

let speakAgain = (): void => undefined
beforeAll(() => {
  // One stock provider listens for the end of the process each.
  process.setMaxListeners(0)
  speakAgain = quietConsole()
})
afterAll(() => speakAgain())

/** What the server says it did not take; counted before each crash, after which it counts anew. */
class Refusals {
  total = 0
  crashes = 0
  readonly #server: AbusedServer
  #isOver = false
  readonly #crashing: Promise<void>

  constructor(server: AbusedServer) {
    this.#server = server
    this.#crashing = this.#keepCrashing()
  }

  async stop(): Promise<void> {
    this.#isOver = true
    await this.#crashing
    await this.#count()
  }

  async #keepCrashing(): Promise<void> {
    while (!this.#isOver) {
      await new Promise((resolve) => setTimeout(resolve, CRASH_EVERY_MS))
      if (this.#isOver) return
      await this.#count()
      await this.#server.killAndRestart()
      this.crashes += 1
    }
  }

  async #count(): Promise<void> {
    const { updatesRefused, updatesForeign, closedMalformed, rebuilds } = await this.#server.ask(
      'counters',
      {},
    )
    this.total += updatesRefused + updatesForeign + closedMalformed + rebuilds
  }
}

type Played = {
  readonly sessions: number
  readonly wrong: Readonly<Record<string, readonly string[]>>
}

async function play(server: AbusedServer, least: number): Promise<Played> {
  const wrong: Record<string, readonly string[]> = {}
  let sessions = 0
  let next = firstSeed()
  const playOn = async (): Promise<void> => {
    while (sessions < least) {
      const seed = next++
      const traffic = TRAFFICS[seed % TRAFFICS.length] ?? 'parley'
      const crowd = new HonestCrowd(seed, traffic, { server, boardId: await server.makeBoard() })
      const problems = await crowd.play()
      sessions += crowd.sessions
      if (problems.length > 0) wrong[`${traffic} ${seed}`] = problems
    }
  }
  const crowds = Math.min(MOST_CROWDS, Math.ceil(least / SESSIONS_A_CROWD))
  await Promise.all(Array.from({ length: crowds }, playOn))
  return { sessions, wrong }
}

test(
  '[S7] [S9] [S11] nothing that honest pages do is left out for good or lost, whatever breaks under them',
  async () => {
    const seconds = sinceStart()
    const server = await AbusedServer.start(LIFTED)
    const refusals = new Refusals(server)
    const { sessions, wrong } = await play(server, count)
    await refusals.stop()
    tellFault({
      fault: 'honest traffic, stock packages, real sockets',
      size: `${sessions} sessions`,
      figures: {
        'boards with something lost or left out': Object.keys(wrong).length,
        'updates refused': refusals.total,
        'server killed': refusals.crashes,
        seconds: seconds(),
      },
    })
    expect(wrong).toEqual({})
    expect(refusals.total).toBe(0)
    await server.stop()
  },
  timeoutMs,
)

test('[S7] the same pages notice a server that says it has stored what it has not', async () => {
  const server = await AbusedServer.start(LIFTED, 'forgetful')
  const { wrong } = await play(server, SESSIONS_A_CROWD)
  expect(Object.keys(wrong).length).toBeGreaterThan(0)
  await server.stop()
})
