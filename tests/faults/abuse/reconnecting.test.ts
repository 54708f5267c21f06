import { afterAll, beforeAll, expect, test } from 'vitest'
import { join, type Peer } from '#tests/integration/sync/support/peers.ts'
import { until } from '#tests/integration/sync/support/until.ts'
import { contentOf, docOf } from '#tests/support/admission/board-content.ts'
import { tellFault } from '#tests/support/fault-figures.js'
import { sizeOf } from '#tests/support/size.ts'
import { AbusedServer } from './support/abused-server.ts'
import { largeBoard } from './support/large-board.ts'
import { sinceStart } from './support/since-start.ts'

const { count, timeoutMs } = sizeOf('RECONNECTING', { short: 40, full: 300, fullMinutes: 3 })

/** Paced as it is by default. */
let server: AbusedServer
beforeAll(async () => {
  server = await AbusedServer.start()
})
afterAll(() => server.stop())

test(
  '[S1] [S5] when the server comes back everybody reconnects at once, and is synced within seconds with what they did meanwhile',
  async () => {
    const boardId = await server.makeBoard(largeBoard(500))
    const peers: Peer[] = []
    for (let i = 0; i < count; i += 20) {
      const some = Array.from({ length: Math.min(20, count - i) }, (_, n) =>
        join(server, boardId, `person-${i + n}`),
      )
      peers.push(...(await Promise.all(some)))
    }
    const restarting = server.killAndRestart()
    await until('all have noticed', () => peers.every(({ provider }) => !provider.wsconnected))
    for (const [i, { proposals }] of peers.entries()) proposals.set(`offline ${i}`, i)
    await restarting
    const seconds = sinceStart()
    await until('all are synced', () => peers.every(({ provider }) => provider.synced), 60_000)
    const synced = seconds()
    await until(
      'all have what all did',
      () => peers.every(({ proposals }) => proposals.size === 500 + count),
      60_000,
    )
    const converged = seconds()
    tellFault({
      fault: 'everybody reconnects at once',
      size: `${count} stock clients`,
      figures: { 'all synced after s': synced, 'all have all after s': converged },
    })
    const stored = contentOf(docOf(await server.rows(boardId)))
    for (const { doc } of peers) expect(contentOf(doc) === stored).toBe(true)
    expect(synced).toBeLessThan(10 * 3)
    for (const peer of peers) peer.stop()
  },
  timeoutMs,
)
