/** Brings a board's content to a server the way a person would: somebody sends it, somebody else has it. */

import { setTimeout as delay } from 'node:timers/promises'
import type { Target } from '../wire/dialect.ts'
import { LoadClient } from '../wire/load-client.ts'

const PATIENCE_MS = 60_000
const RETRY_MS = 50

/** @returns the client that sent it, still there, so that no server forgets the room */
export async function seedRoom(
  target: Target,
  room: string,
  board: Uint8Array,
): Promise<LoadClient> {
  const seeder = await LoadClient.open(target, { room, index: 0 })
  await seeder.synced
  seeder.send(seeder.speech.update(board))
  await untilOthersHave(target, room, board.length * 0.9)
  return seeder
}

/** Opens the room again and again until its content has a certain size. */
export async function untilOthersHave(target: Target, room: string, bytes: number): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const witness = await LoadClient.open(target, { room, index: 0 })
    const body = await witness.synced
    witness.close()
    if (body.length >= bytes) return
    if (performance.now() > deadline) throw new Error(`${room} is not there after a minute.`)
    await delay(RETRY_MS)
  }
}
