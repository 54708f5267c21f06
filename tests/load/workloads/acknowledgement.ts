/** How long somebody waits for "Saved": from sending an edit to the acknowledgement, on a server with nothing else to do. */

import { setTimeout as delay } from 'node:timers/promises'
import { Histogram } from '../histogram.ts'
import { cardBoard } from '../wire/card-board.ts'
import type { Target } from '../wire/dialect.ts'
import { LoadClient } from '../wire/load-client.ts'
import { Mover } from '../wire/mover.ts'
import { seedRoom } from './seed-room.ts'

export type AcknowledgementJob = {
  readonly kind: 'acknowledgement'
  /** With `?ext=1`. */
  readonly target: Target
  readonly room: string
  readonly edits: number
}

export type AcknowledgementResult = {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Edits that were acknowledged, of those sent. */
  readonly acknowledgedShare: number
}

const PATIENCE_MS = 5_000
/** Between two edits: as somebody types. */
const PAUSE_MS = 40
/** The empty step 2 with which a client answers the server counts as the first. */
const FRAMES_BEFORE = 1

export async function acknowledgement(job: AcknowledgementJob): Promise<AcknowledgementResult> {
  const board = cardBoard(50)
  await seedRoom(job.target, job.room, board)
  const client = await LoadClient.open(job.target, { room: job.room, index: 1 })
  await client.synced
  const mover = new Mover({ sender: 0, of: 1 }, board)
  const latency = new Histogram()
  let heard: (n: number) => void = () => undefined
  client.onAcknowledgement = (n) => heard(n)
  for (let edit = 1; edit <= job.edits; edit++) {
    const sentAt = performance.now()
    const answered = new Promise<void>((resolve) => {
      heard = (n) => {
        if (n >= edit + FRAMES_BEFORE) resolve()
      }
    })
    client.send(client.speech.update(mover.move()))
    const inTime = await Promise.race([answered.then(() => true), delay(PATIENCE_MS, false)])
    if (!inTime) break
    latency.add(performance.now() - sentAt)
    await delay(PAUSE_MS)
  }
  client.close()
  return {
    p50: latency.quantile(0.5),
    p95: latency.quantile(0.95),
    p99: latency.quantile(0.99),
    acknowledgedShare: latency.count / job.edits,
  }
}
