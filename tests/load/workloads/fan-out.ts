/**
 * W1: many people in one room, some of whom move cards at a steady rate while all of them move their pointers. What a
 * delivery costs the server, how late it is, and whether all of it arrives.
 */

import { setTimeout as delay } from 'node:timers/promises'
import * as Y from 'yjs'
import { Histogram } from '../histogram.ts'
import { cardBoard } from '../wire/card-board.ts'
import { Deliveries } from '../wire/deliveries.ts'
import type { Target } from '../wire/dialect.ts'
import { LoadClient } from '../wire/load-client.ts'
import { Mover } from '../wire/mover.ts'
import { eachStamp, stampOf } from '../wire/stamp.ts'
import { OwnShare } from './own-share.ts'
import { pace } from './pacer.ts'
import { seedRoom } from './seed-room.ts'
import type { UsageMeter } from './usage-meter.ts'

export type FanOutJob = {
  readonly kind: 'fan-out'
  readonly target: Target
  readonly room: string
  readonly cards: number
  readonly clients: number
  readonly movers: number
  readonly movesPerSecond: number
  readonly pointersPerSecond: number
  readonly warmUpSeconds: number
  readonly seconds: number
  /** The room's cards where it has them already; absent: new ones. */
  readonly board?: Uint8Array
  /** Pages look on as well, and have to be able to draw what is moved. */
  readonly isDrawn?: boolean
}

export type FanOutResult = {
  readonly cpuMs: number
  readonly databaseMs: number
  readonly wallMs: number
  readonly sent: number
  readonly delivered: number
  readonly expected: number
  /** Edits that came with a later one instead of by themselves. */
  readonly skipped: number
  readonly p50: number
  readonly p99: number
  /** Age of pointers when they arrive, at one client; and how many a second it saw. */
  readonly pointerP50: number
  readonly pointerP99: number
  readonly pointersSeen: number
  readonly bytesPerSecond: number
  readonly closed: number
  /** Documents of sampled receivers that say at the end what the movers say. */
  readonly converged: boolean
  readonly loadShare: number
}

/** How long to wait for what is still on its way. */
const DRAIN_MS = 10_000
const POLL_MS = 5
/** The last client decodes everything into a document, to be compared at the end. */
const WITNESSES = 1

export async function fanOut(job: FanOutJob, usage: UsageMeter): Promise<FanOutResult> {
  const board = job.board ?? cardBoard(job.cards)
  const seeder = await seedRoom(job.target, job.room, board)
  const room = await enter(job, board)
  seeder.close()
  const measured = await measure(job, room, usage)
  const converged = await agree(room)
  for (const client of room.clients) client.close()
  return { ...measured, converged }
}

type Room = {
  readonly clients: readonly LoadClient[]
  readonly movers: readonly Mover[]
  readonly deliveries: Deliveries
  readonly pointers: Histogram
  readonly witness: Y.Doc
}

async function enter(job: FanOutJob, board: Uint8Array): Promise<Room> {
  const deliveries = new Deliveries({
    firstEdits: new Array<number>(job.movers).fill(0),
    readers: Array.from({ length: job.clients }, (_, index) => index),
  })
  const movers = Array.from(
    { length: job.movers },
    (_, i) => new Mover({ sender: i, of: job.movers, isDrawn: job.isDrawn ?? false }, board),
  )
  const clients: LoadClient[] = []
  const witness = new Y.Doc()
  for (let index = 0; index < job.clients; index++) {
    const client = await LoadClient.open(job.target, { room: job.room, index })
    const isWitness = index >= job.clients - WITNESSES
    client.onUpdate = (body) => {
      deliveries.received(index, body)
      if (isWitness) Y.applyUpdate(witness, body)
    }
    await client.synced
    clients.push(client)
  }
  return { clients, movers, deliveries, pointers: new Histogram(), witness }
}

async function measure(
  job: FanOutJob,
  room: Room,
  usage: UsageMeter,
): Promise<Omit<FanOutResult, 'converged'>> {
  const { clients, movers, deliveries, pointers } = room
  let counts = false
  const pointerTimes = watchPointers(clients, pointers, () => counts)
  const moving = movers.map((mover, i) => ({
    perSecond: job.movesPerSecond,
    run: () => {
      const client = clients[i]
      const update = mover.move()
      deliveries.sent(i, { counts })
      client?.send(client.speech.update(update))
    },
  }))
  const stop = pace([...moving, ...pointing(clients, job.pointersPerSecond, pointerTimes)])
  await delay(job.warmUpSeconds * 1000)
  counts = true
  const share = new OwnShare()
  const before = await usage()
  const began = performance.now()
  const bytesBefore = received(clients)
  const madeBefore = total(movers)
  await delay(job.seconds * 1000)
  const sendingMs = performance.now() - began
  counts = false
  stop()
  const sent = total(movers) - madeBefore
  const bytes = received(clients) - bytesBefore
  const loadShare = share.read()
  await drained(deliveries)
  const after = await usage()
  deliveries.giveUp()
  return {
    cpuMs: after.cpuMs - before.cpuMs,
    databaseMs: after.databaseMs - before.databaseMs,
    wallMs: performance.now() - began,
    sent,
    delivered: deliveries.delivered,
    expected: deliveries.expected,
    skipped: deliveries.skipped,
    p50: deliveries.latency.quantile(0.5),
    p99: deliveries.latency.quantile(0.99),
    pointerP50: pointers.quantile(0.5),
    pointerP99: pointers.quantile(0.99),
    pointersSeen: (pointers.count * 1000) / sendingMs,
    bytesPerSecond: (bytes * 1000) / sendingMs,
    closed: clients.filter(({ closeCode }) => closeCode !== undefined).length,
    loadShare,
  }
}

/** When each pointer state was sent, by client and number. */
type PointerTimes = number[][]

function pointing(
  clients: readonly LoadClient[],
  perSecond: number,
  times: PointerTimes,
): { perSecond: number; run: () => void }[] {
  if (perSecond === 0) return []
  return clients.map((client, i) => ({
    perSecond,
    run: () => {
      const sent = times[i]
      if (sent === undefined) return
      const number = sent.push(performance.now()) - 1
      const state = JSON.stringify({
        user: { name: `Person ${i}`, hue: i % 8 },
        cursor: [(number * 7) % 1900, (number * 5) % 1000],
        stamp: stampOf(i, number),
      })
      // Ids far from those of the documents.
      client.send(client.speech.awareness(1_000_000 + i, number + 1, state))
    },
  }))
}

/** The first client that moves nothing reads how old pointers are when they come; reading all would burden the load. */
function watchPointers(
  clients: readonly LoadClient[],
  pointers: Histogram,
  counts: () => boolean,
): PointerTimes {
  const times: PointerTimes = clients.map(() => [])
  const watcher = clients.at(-1)
  if (watcher === undefined) return times
  watcher.onAwareness = (body) => {
    if (!counts()) return
    const now = performance.now()
    eachStamp(body, (client, number) => {
      const sentAt = times[client]?.[number]
      if (sentAt !== undefined && client !== clients.length - 1) pointers.add(now - sentAt)
    })
  }
  return times
}

async function drained(deliveries: Deliveries): Promise<void> {
  const deadline = performance.now() + DRAIN_MS
  while (!deliveries.isComplete && performance.now() < deadline) await delay(POLL_MS)
}

/** Values, not only numbers: what the witness reads is what the movers' own documents say. */
async function agree({ clients, witness, movers, deliveries }: Room): Promise<boolean> {
  if (!deliveries.isComplete) return false
  const own = movers[clients.length - 1]
  if (own !== undefined) Y.applyUpdate(witness, Y.encodeStateAsUpdate(own.doc))
  const all = new Y.Doc()
  for (const mover of movers) Y.applyUpdate(all, Y.encodeStateAsUpdate(mover.doc))
  const deadline = performance.now() + DRAIN_MS
  const wanted = JSON.stringify(all.getMap('proposals').toJSON())
  while (JSON.stringify(witness.getMap('proposals').toJSON()) !== wanted) {
    if (performance.now() > deadline) return false
    await delay(100)
  }
  return true
}

function received(clients: readonly LoadClient[]): number {
  return clients.reduce((sum, { bytesReceived }) => sum + bytesReceived, 0)
}

function total(movers: readonly Mover[]): number {
  return movers.reduce((sum, { made }) => sum + made, 0)
}
