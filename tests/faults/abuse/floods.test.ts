import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { message, STEP1 } from '#tests/integration/sync/support/peers.ts'
import { randomFrom } from '#tests/support/admission/random.ts'
import { tellFault } from '#tests/support/fault-figures.js'
import { isFullSize } from '#tests/support/size.ts'
import { AbusedServer } from './support/abused-server.ts'
import { Guest } from './support/guest.ts'
import { largeBoard } from './support/large-board.ts'
import { peakMemory } from './support/peak-memory.ts'
import { Witness } from './support/witness.ts'

/** Rates as they are by default: these are what is tried here. */
let server: AbusedServer
let boardId: string
beforeAll(async () => {
  server = await AbusedServer.start()
  boardId = await server.makeBoard(largeBoard(5_000))
})
afterAll(() => server.stop())

const MIB = 1024 * 1024
const SECONDS = isFullSize() ? 10 : 2
const names = Array.from({ length: 8 }, (_, n) => `viewer-eve-${n}`)
const QUESTION = message(STEP1, Uint8Array.of(0))
const FLOODS: Readonly<Record<string, (i: number) => Uint8Array>> = {
  'asks for all the board has': () => QUESTION,
  'asks with another state vector each time': (i) => message(STEP1, vector(i, 50)),
  'asks with state vectors of 20,000 clients': (i) => message(STEP1, vector(i, 20_000)),
  'asks who is here': () => Uint8Array.of(3),
}

for (const [flood, frame] of Object.entries(FLOODS)) {
  test(`[S5] [S14] the server’s memory and the others bear viewers, of whom half do not read, each of whom ${flood}`, async () => {
    const witness = await Witness.start(server)
    const memory = await peakMemory(server)
    await server.ask('stall', {})
    let sent = 0
    let closed = 0
    const eves = await Promise.all(names.map((name) => Guest.come(server, boardId, name)))
    const until = performance.now() + SECONDS * 1000
    const flooding = eves.map(async (first, n) => {
      let eve = first
      while (performance.now() < until) {
        // Half of them do not even read.
        if (n % 2 === 0) eve.socket.socket.pause()
        for (let i = 0; i < 10; i++, sent++) eve.say(frame(sent))
        await new Promise((resolve) => setTimeout(resolve, 33))
        if (eve.closedWith === undefined) continue
        closed += 1
        eve = await Guest.come(server, boardId, eve.person)
      }
      eve.leave()
    })
    await Promise.all(flooding)
    const grownMiB = Math.round((await memory.stop()) / MIB)
    const seen = await witness.stop()
    const stall = await server.ask('stall', {})
    tellFault({
      fault: `flood: ${flood}`,
      size: `${names.length} viewers, ${SECONDS} s`,
      figures: {
        'frames sent': sent,
        'links closed': closed,
        'memory grown MiB': grownMiB,
        'witness’s ack p99 ms': seen.p99,
        'longest ack ms': seen.longest,
        'longest stall of the loop ms': Math.round(stall.maxMs),
      },
    })
    expect(server.crashes).toBe(0)
    expect(seen.isUntouched).toBe(true)
    // Without a limit it was 964. Each may be sent what may wait in a socket, and what a person may ask at once.
    expect(grownMiB).toBeLessThan(512)
  })
}

function vector(seed: number, clients: number): Uint8Array {
  const random = randomFrom(seed + 1)
  const clocks = new Map(Array.from({ length: clients }, () => [random(2 ** 32), random(2 ** 31)]))
  return Y.encodeStateVector(clocks)
}
