import { expect, test } from 'vitest'
import { until } from '#tests/integration/sync/support/until.ts'
import { randomFrom } from '#tests/support/admission/random.ts'
import { tellFault } from '#tests/support/fault-figures.js'
import { firstSeed, isFullSize, sizeOf } from '#tests/support/size.ts'
import { AbusedServer } from './support/abused-server.ts'
import { BusyPage } from './support/busy-page.ts'
import { LIFTED } from './support/lifted.ts'
import { sinceStart } from './support/since-start.ts'

const { count, timeoutMs } = sizeOf('OPERATIONS', {
  short: 20_000,
  full: 1_000_000,
  fullMinutes: 30,
})
const MIB = 1024 * 1024
const ROUNDS = 11
const PAGES_A_BOARD = 4
const EDITS_A_PAGE = 250
const BOARDS_AT_ONCE = 5

/** Megabytes that a line through the points rises by, each 100,000 operations. */
function slope(heaps: readonly number[], operations: number): number {
  const middle = (heaps.length - 1) / 2
  const mean = heaps.reduce((sum, heap) => sum + heap, 0) / heaps.length
  const rise = heaps.reduce((sum, heap, i) => sum + (i - middle) * (heap - mean), 0)
  const run = heaps.reduce((sum, _, i) => sum + (i - middle) ** 2, 0)
  return (rise / run / MIB) * (100_000 / operations)
}

const rounded = (figure: number): number => Math.round(figure * 100) / 100

/** People come to boards, work, and go, until so many edits were made. */
async function visits(server: AbusedServer, operations: number, seed: number): Promise<void> {
  const boards = Math.ceil(operations / (PAGES_A_BOARD * EDITS_A_PAGE))
  let next = 0
  const visit = async (): Promise<void> => {
    while (next < boards) {
      const random = randomFrom(seed + next++)
      const boardId = await server.makeBoard()
      const pages = Array.from(
        { length: PAGES_A_BOARD },
        (_, i) => new BusyPage(server, { boardId, person: `person-${i}` }, random),
      )
      await Promise.all(pages.map((page) => page.work(EDITS_A_PAGE)))
      for (const page of pages) page.leave()
    }
  }
  await Promise.all(Array.from({ length: BOARDS_AT_ONCE }, visit))
  await until(
    'all boards are put away',
    async () => (await server.ask('counters', {})).rooms === 0,
    60_000,
  )
}

async function isEmpty(server: AbusedServer): Promise<boolean> {
  return (await server.ask('counters', {})).rooms === 0
}

test(
  '[S15] boards that were worked on and put away leave nothing behind in memory',
  async () => {
    const seconds = sinceStart()
    const server = await AbusedServer.start({ ...LIFTED, idleMs: 200, patrolMs: 100 })
    const operations = Math.ceil(count / ROUNDS)
    const heaps: number[] = []
    for (let i = 0; i < ROUNDS; i++) {
      await visits(server, operations, firstSeed() + i * 10_000)
      await until('all boards are put away', () => isEmpty(server), 60_000)
      heaps.push((await server.ask('heap', {})).heapUsed)
    }
    // The first one also holds what is made once: compiled code, prepared statements, connections.
    const rise = slope(heaps.slice(1), operations)
    const { updatesCommitted, evictions } = await server.ask('counters', {})
    tellFault({
      fault: 'soak: boards come and go',
      size: `${updatesCommitted} operations`,
      figures: {
        boards: evictions,
        'heap MiB after each round': heaps.map((heap) => (heap / MIB).toFixed(1)).join(' '),
        'slope MiB per 100,000': rounded(rise),
        seconds: seconds(),
      },
    })
    // A short run’s slope is the noise of its few operations, a hundredfold.
    if (isFullSize()) expect(rise).toBeLessThan(1)
    expect(heaps.at(-1) ?? 0).toBeLessThan((heaps[1] ?? 0) + 10 * MIB)
    await server.stop()
  },
  timeoutMs,
)

test(
  '[S15] a board that is worked on without a pause grows by its document, all of which goes when the board is put away',
  async () => {
    const seconds = sinceStart()
    const server = await AbusedServer.start(LIFTED)
    // Whatever is made once.
    await visits(server, 2_000, firstSeed())
    const boardId = await server.makeBoard()
    const heap = async (): Promise<number> => (await server.ask('heap', {})).heapUsed / MIB
    const before = await heap()
    const random = randomFrom(firstSeed())
    const pages = Array.from(
      { length: PAGES_A_BOARD },
      (_, i) => new BusyPage(server, { boardId, person: `person-${i}` }, random),
    )
    const edits = Math.ceil(count / 20 / PAGES_A_BOARD)
    await Promise.all(pages.map((page) => page.work(edits)))
    const open = await heap()
    for (const page of pages) page.leave()
    await server.ask('end', { boardId, code: 4503 })
    const closed = await heap()
    await server.ask('view', { boardId })
    const reopened = await heap()
    const operations = edits * PAGES_A_BOARD
    // What the living room holds that the same board, loaded anew, does not.
    const beside = ((open - reopened) * 100_000) / operations
    tellFault({
      fault: 'soak: one board without a pause',
      size: `${operations} operations`,
      figures: {
        'heap MiB before': rounded(before),
        'with the board': rounded(open),
        'without it': rounded(closed),
        'with it loaded anew': rounded(reopened),
        'beside its document MiB per 100,000': rounded(beside),
        seconds: seconds(),
      },
    })
    if (isFullSize()) expect(beside).toBeLessThan(1)
    expect(closed - before).toBeLessThan(3)
    expect(open).toBeGreaterThan(closed)
    await server.stop()
  },
  timeoutMs,
)
