/** The benchmark in small, without the servers it compares with, so that it still runs when it is needed. */

import { expect, onTestFinished, test } from 'vitest'
import { runLoad, startLoad } from '#tests/load/run-load.ts'
import type { MeasuredServer } from '#tests/load/servers/measured-server.ts'
import { startParley } from '#tests/load/servers/parley.ts'

async function start(): Promise<MeasuredServer> {
  const server = await startParley({ rooms: ['room', 'elsewhere'], people: 10, alone: true })
  onTestFinished(server.stop)
  return server
}

test('[S7] ten people who work for a second all get every edit, and read what the others wrote', async () => {
  const server = await start()
  const result = await runLoad(server, {
    kind: 'fan-out',
    target: server.target,
    room: 'room',
    cards: 40,
    clients: 10,
    movers: 5,
    movesPerSecond: 20,
    pointersPerSecond: 10,
    warmUpSeconds: 0.2,
    seconds: 1,
  })

  expect(result).toMatchObject({ delivered: result.expected, converged: true, closed: 0 })
  expect(result.expected).toBeGreaterThan(5 * 10 * 9)
  expect(result.cpuMs).toBeGreaterThan(0)
})

test('people who come at once get the whole board, and those who come back what they lack', async () => {
  const server = await start()
  const probe = startLoad(server, { kind: 'probe', target: server.target, room: 'elsewhere' })
  onTestFinished(probe.end)
  const { fresh, recent } = await runLoad(server, {
    kind: 'storm',
    target: server.target,
    room: 'room',
    cards: 50,
    edits: 500,
    joiners: 10,
    waves: 1,
  })
  probe.stop()
  const { samples } = await probe.result

  expect({ fresh: fresh.wholeShare, recent: recent.wholeShare }).toEqual({ fresh: 1, recent: 1 })
  expect(samples.length).toBeGreaterThan(0)
})

test('[S7] what somebody has seen is found after the server was killed and started again', async () => {
  const server = await start()
  const job = { target: server.target, room: 'room' }
  const people = startLoad(server, { kind: 'make-edits', ...job, edits: 20 })
  onTestFinished(people.end)
  const { seen } = await people.result
  await server.kill()
  await people.end()
  const again = await server.restart()
  const { found } = await runLoad(again, {
    kind: 'count-edits',
    target: again.target,
    room: 'room',
  })
  await again.kill()

  expect(seen).toHaveLength(20)
  expect(new Set(found)).toEqual(new Set(seen))
})
