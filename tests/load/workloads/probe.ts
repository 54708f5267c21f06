/**
 * Two people in a room of their own, one writing a hundred times a second, the other reading: what they notice of what
 * goes on elsewhere on the same server. In a load process of its own, so that it feels the server's stalls only.
 */

import { cardBoard } from '../wire/card-board.ts'
import type { Target } from '../wire/dialect.ts'
import { LoadClient } from '../wire/load-client.ts'
import { Mover } from '../wire/mover.ts'
import { eachStamp } from '../wire/stamp.ts'
import { pace } from './pacer.ts'
import { seedRoom } from './seed-room.ts'

export type ProbeJob = {
  readonly kind: 'probe'
  readonly target: Target
  readonly room: string
}

export type ProbeResult = {
  /** When each edit was sent, in milliseconds since 1970, and how long it took; ones still on their way are left out. */
  readonly samples: readonly { readonly at: number; readonly ms: number }[]
}

const EDITS_PER_SECOND = 100

export async function probe(job: ProbeJob, stopped: Promise<void>): Promise<ProbeResult> {
  const board = cardBoard(10)
  await seedRoom(job.target, job.room, board)
  const writer = await LoadClient.open(job.target, { room: job.room, index: 0 })
  const reader = await LoadClient.open(job.target, { room: job.room, index: 1 })
  await Promise.all([writer.synced, reader.synced])
  const mover = new Mover({ sender: 0, of: 1 }, board)
  const sentAt: number[] = []
  const samples: { at: number; ms: number }[] = []
  reader.onUpdate = (body) => {
    eachStamp(body, (_, number) => {
      const at = sentAt[number]
      if (at === undefined) return
      samples.push({ at: performance.timeOrigin + at, ms: performance.now() - at })
    })
  }
  const run = (): void => {
    sentAt.push(performance.now())
    writer.send(writer.speech.update(mover.move()))
  }
  const stop = pace([{ perSecond: EDITS_PER_SECOND, run }])
  await stopped
  stop()
  return { samples }
}
