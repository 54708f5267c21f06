import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { message, UPDATE } from '#tests/integration/sync/support/peers.ts'
import { until } from '#tests/integration/sync/support/until.ts'
import { tellFault } from '#tests/support/fault-figures.js'
import { isFullSize } from '#tests/support/size.ts'
import { AbusedServer } from './support/abused-server.ts'
import { Guest } from './support/guest.ts'
import { LIFTED } from './support/lifted.ts'
import { peakMemory } from './support/peak-memory.ts'
import { Witness } from './support/witness.ts'

const READERS = 50
const MIB = 1024 * 1024
/** What is written while they do not read: far beyond what kernels and 4 MiB a socket hold. */
const WRITTEN_MIB = isFullSize() ? 200 : 40
const UPDATE_BYTES = 200_000
/** As many as leave the rest of the machine time to read. */
const UPDATES_AT_ONCE = 4

/** A fold holds what was written since the last one in a thread of the same process, which is not the readers’ doing. */
const UNFOLDED = { checkpointRows: 1e9, checkpointBytes: 1e12 }

let server: AbusedServer
beforeAll(async () => {
  server = await AbusedServer.start({ ...LIFTED, ...UNFOLDED })
})
afterAll(() => server.stop())

test('[S14] fifty readers who do not read cost a bounded part of memory, and nobody else’s time', async () => {
  const boardId = await server.makeBoard()
  const stalled = await Promise.all(
    Array.from({ length: READERS }, (_, i) => Guest.come(server, boardId, `reader-${i}`)),
  )
  const healthy = await Guest.come(server, boardId, 'healthy')
  const ben = await Guest.come(server, boardId, 'ben')
  const witness = await Witness.start(server)
  const memory = await peakMemory(server)
  for (const { socket } of stalled) socket.socket.pause()
  const doc = new Y.Doc()
  let sent = 0
  doc.on('update', (made: Uint8Array) => {
    sent += 1
    ben.say(message(UPDATE, made))
  })
  while (sent * UPDATE_BYTES < WRITTEN_MIB * MIB) {
    doc.getMap('ink').set('shape', `${sent} `.padEnd(UPDATE_BYTES, 'x'))
    await until('ben is acknowledged', () => ben.acknowledged > sent - UPDATES_AT_ONCE)
  }
  await until('the healthy one has all of it', () => healthy.bytes > sent * UPDATE_BYTES)
  const grown = await memory.stop()
  const { resyncs } = await server.ask('counters', {})
  const seen = await witness.stop()
  for (const { socket } of stalled) socket.socket.resume()
  await until(
    'the stalled ones are resynced',
    async () => (await server.ask('counters', {})).resyncs >= READERS,
    30_000,
  )
  const behind = Math.round(stalled.reduce((sum, { bytes }) => sum + bytes, 0) / READERS / MIB)
  tellFault({
    fault: 'stalled readers',
    size: `${READERS}, ${WRITTEN_MIB} MiB written`,
    figures: {
      'memory grown MiB': Math.round(grown / MIB),
      'a reader MiB': Math.round((grown / READERS / MIB) * 10) / 10,
      'witness’s ack p99 ms': seen.p99,
      'longest ack ms': seen.longest,
      'then read MiB each': behind,
    },
  })
  expect(resyncs).toBe(0)
  expect(grown).toBeLessThan(READERS * 5 * MIB)
  // They were not sent the rest of the queue, but what the board says now.
  expect(behind).toBeLessThan(WRITTEN_MIB / 2)
  expect(stalled.filter(({ closedWith }) => closedWith !== undefined)).toEqual([])
  expect(seen.isUntouched).toBe(true)
  for (const guest of [...stalled, healthy, ben]) guest.leave()
}, 120_000)
