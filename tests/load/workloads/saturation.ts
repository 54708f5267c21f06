/**
 * W1 to its end: 50 people write more and more until edits arrive later than a tenth of a second. The edits are made
 * before each step and sent as they are, so that making them is not what is measured.
 */

import { setTimeout as delay } from 'node:timers/promises'
import { cardBoard } from '../wire/card-board.ts'
import { clientFrame } from '../wire/client-frame.ts'
import { Deliveries } from '../wire/deliveries.ts'
import type { Target } from '../wire/dialect.ts'
import { LoadClient } from '../wire/load-client.ts'
import { Mover } from '../wire/mover.ts'
import { OwnShare } from './own-share.ts'
import { pace } from './pacer.ts'
import { seedRoom } from './seed-room.ts'

export type SaturationJob = {
  readonly kind: 'saturation'
  readonly target: Target
  readonly room: string
  readonly clients: number
  readonly secondsPerStep: number
  /** Updates a second, of all together, that are tried, lowest first. */
  readonly rates: readonly number[]
}

export type SaturationResult = {
  /** The highest rate at which all arrived in time; 0: not even the lowest. */
  readonly updatesPerSecond: number
  readonly steps: readonly Step[]
}

export type Step = {
  readonly rate: number
  readonly p99: number
  readonly deliveredShare: number
  readonly loadShare: number
}

const LATEST_MS = 100
const DRAIN_MS = 5_000
/** Receivers that read what they get; the others only cut it into frames. */
const READERS = 5
/** A step that fails may have met a hiccup of the machine. */
const TRIES = 2

export async function saturation(job: SaturationJob): Promise<SaturationResult> {
  const board = cardBoard(job.clients * 4)
  await seedRoom(job.target, job.room, board)
  const clients: LoadClient[] = []
  for (let index = 0; index < job.clients; index++) {
    const client = await LoadClient.open(job.target, { room: job.room, index })
    await client.synced
    clients.push(client)
  }
  const movers = clients.map((_, sender) => new Mover({ sender, of: clients.length }, board))
  const steps: Step[] = []
  let updatesPerSecond = 0
  for (const rate of job.rates) {
    const step = await best(job, { clients, movers, rate })
    steps.push(...step.tried)
    if (!step.isGood) break
    updatesPerSecond = rate
  }
  return { updatesPerSecond, steps }
}

type Crowd = {
  readonly clients: readonly LoadClient[]
  readonly movers: readonly Mover[]
  readonly rate: number
}

async function best(
  job: SaturationJob,
  crowd: Crowd,
): Promise<{ isGood: boolean; tried: readonly Step[] }> {
  const tried: Step[] = []
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const step = await climb(job, crowd)
    tried.push(step)
    if (step.p99 < LATEST_MS && step.deliveredShare === 1) return { isGood: true, tried }
  }
  return { isGood: false, tried }
}

async function climb({ secondsPerStep }: SaturationJob, crowd: Crowd): Promise<Step> {
  const { clients, movers, rate } = crowd
  const readers = clients.map((_, index) => index).slice(-READERS)
  const deliveries = new Deliveries({ firstEdits: movers.map(({ made }) => made), readers })
  for (const [place, client] of clients.slice(-READERS).entries()) {
    client.onUpdate = (body) => deliveries.received(place, body)
  }
  const perClient = rate / clients.length
  const frames = framesOf(crowd, Math.ceil(perClient * secondsPerStep))
  const share = new OwnShare()
  await sendAll(clients, { frames, perClient, deliveries })
  const loadShare = share.read()
  const deadline = performance.now() + DRAIN_MS
  while (!deliveries.isComplete && performance.now() < deadline) await delay(5)
  deliveries.giveUp()
  return {
    rate,
    p99: deliveries.latency.quantile(0.99),
    deliveredShare: deliveries.delivered / deliveries.expected,
    loadShare,
  }
}

function framesOf({ clients, movers }: Crowd, count: number): Buffer[][] {
  return clients.map(({ speech }, i) =>
    Array.from({ length: count }, () => clientFrame(speech.update(moveOf(movers[i])))),
  )
}

function moveOf(mover: Mover | undefined): Uint8Array {
  return mover?.move() ?? new Uint8Array()
}

/** Every frame is sent, for edits hang on those before them. */
function sendAll(
  clients: readonly LoadClient[],
  {
    frames,
    perClient,
    deliveries,
  }: {
    readonly frames: readonly (readonly Buffer[])[]
    readonly perClient: number
    readonly deliveries: Deliveries
  },
): Promise<void> {
  const next = clients.map(() => 0)
  let left = frames.reduce((sum, { length }) => sum + length, 0)
  return new Promise((resolve) => {
    const sending = clients.map((client, i) => () => {
      const frame = frames[i]?.[next[i] ?? 0]
      if (frame === undefined) return
      next[i] = (next[i] ?? 0) + 1
      deliveries.sent(i, { counts: true })
      client.write(frame)
      if (--left > 0) return
      stop()
      resolve()
    })
    const stop = pace(sending.map((run) => ({ perSecond: perClient, run })))
  })
}
