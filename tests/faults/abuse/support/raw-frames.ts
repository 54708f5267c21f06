/** Messages and WebSocket frames that are nothing, nearly something, or far too much. */

import * as Y from 'yjs'
import { awareness, message, STEP1, UPDATE, varint } from '#tests/integration/sync/support/peers.ts'
import { mutate } from '#tests/support/admission/mutated-frames.ts'
import { oneOf, type Random } from '#tests/support/admission/random.ts'
import { clientFrame } from './wire-socket.ts'

/** Bytes for the socket; `isWhole`: what is sent behind them will be read as a frame of its own. */
export type RawFrame = { readonly bytes: Buffer; readonly isWhole: boolean }

export function rawFrame(random: Random, real: Uint8Array): RawFrame {
  if (random(16) === 0) return brokenFrame(random)
  return { bytes: clientFrame(rawMessage(random, real)), isWhole: true }
}

/** One WebSocket message. */
function rawMessage(random: Random, real: Uint8Array): Uint8Array {
  const make = oneOf<() => Uint8Array>(
    random,
    () => noise(random, 64),
    () => Uint8Array.of(random(256), ...noise(random, 40)),
    () => Uint8Array.of(0, random(4), ...noise(random, 40)),
    () => message(UPDATE, noise(random, 60)),
    () => message(STEP1, noise(random, 30)),
    () => message(STEP1, stateVector(random)),
    () => message([1], noise(random, 60)),
    () => awareness(random(2 ** 31), random(2 ** 31), hostileState(random)),
    () => Uint8Array.of(0, random(3), ...hugeNumber(random), ...noise(random, 20)),
    () => Uint8Array.of(1, ...hugeNumber(random), ...noise(random, 20)),
    () => Uint8Array.of(oneOf(random, 2, 3, 4, 100, 101, 102, 103), ...noise(random, 9)),
    () => mutate(random, message(UPDATE, real)),
  )
  return random(400) === 0 ? noise(random, 65_536) : make()
}

/** What the WebSocket layer must see through: reserved bits, opcodes, lengths, masks, fragments. */
function brokenFrame(random: Random): RawFrame {
  const body = noise(random, 30)
  const whole = (first: number): RawFrame => ({ bytes: clientFrame(body, first), isWhole: false })
  const make = oneOf<() => RawFrame>(
    random,
    () => whole(random(256)),
    // A text frame and a ping are dropped and answered; what comes behind them is read.
    () => ({ bytes: clientFrame(body, oneOf(random, 0x81, 0x89, 0x8a)), isWhole: true }),
    () => ({
      bytes: Buffer.from([0x82, 255, 0, 0, 0, 0, 255, 255, 255, 255, ...body]),
      isWhole: false,
    }),
    () => ({ bytes: Buffer.from([0x82, 255, 127, ...noise(random, 30)]), isWhole: false }),
    () => ({ bytes: Buffer.from([0x82, body.length, ...body]), isWhole: false }),
    () => ({
      bytes: Buffer.concat([clientFrame(body, 0x02), clientFrame(body, 0x02)]),
      isWhole: false,
    }),
    () => ({
      bytes: Buffer.concat([clientFrame(body, 0x02), clientFrame(body, 0x80)]),
      isWhole: true,
    }),
    () => ({ bytes: Buffer.from(noise(random, 60)), isWhole: false }),
  )
  return make()
}

export function noise(random: Random, below: number): Uint8Array {
  return Uint8Array.from({ length: random(below) }, () => random(256))
}

function hugeNumber(random: Random): number[] {
  return Array.from({ length: 1 + random(9) }, () => 128 | random(128)).concat(random(128))
}

function stateVector(random: Random): Uint8Array {
  const clocks = new Map<number, number>()
  for (let i = random(2_000); i > 0; i--) clocks.set(random(2 ** 32), random(2 ** 31))
  return random(3) === 0
    ? Uint8Array.from([...varint(2 ** 31), ...noise(random, 20)])
    : Y.encodeStateVector(clocks)
}

/** States that would hurt whoever parses, copies or shows them without care. */
function hostileState(random: Random): unknown {
  const deep = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))
  return oneOf<() => unknown>(
    random,
    () => JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":1}}'),
    () => ({ user: { personId: 'viewer', name: 'The mediator', role: 'facilitator' } }),
    () => ({ gesture: 'x'.repeat(random(70_000)) }),
    () => ({ deep: deep(1 + random(3_000)) }),
    () => oneOf<unknown>(random, 7, 'text', [], true, null),
    () => ({ [`\ud800${random(99)}`]: '\udfff' }),
    () => ({ cursor: { x: 1e308, y: -1e308 }, toJSON: 'no function' }),
  )()
}
