/** W2: many small rooms at once. What a connection takes of memory, and what quiet work in all of them costs. */

import { setTimeout as delay } from 'node:timers/promises'
import { Histogram } from '../histogram.ts'
import { cardBoard } from '../wire/card-board.ts'
import { Deliveries } from '../wire/deliveries.ts'
import type { Target } from '../wire/dialect.ts'
import { LoadClient } from '../wire/load-client.ts'
import { Mover } from '../wire/mover.ts'
import { OwnShare } from './own-share.ts'
import { type Paced, pace } from './pacer.ts'
import { seedRoom } from './seed-room.ts'
import type { UsageMeter } from './usage-meter.ts'

export type ManyRoomsJob = {
  readonly kind: 'many-rooms'
  readonly target: Target
  /** The first is used to warm up; the rest are measured. */
  readonly rooms: readonly string[]
  readonly clientsPerRoom: number
  readonly cards: number
  readonly movesPerSecond: number
  readonly pointersPerSecond: number
  readonly seconds: number
}

export type ManyRoomsResult = {
  /** Of the process, and of what its main thread holds after collecting garbage. */
  readonly bytesPerConnection: number
  readonly livePerConnection: number
  /** Of the server, for each second of work. */
  readonly cpuMsPerSecond: number
  readonly databaseMsPerSecond: number
  readonly p99: number
  readonly deliveredShare: number
  readonly loadShare: number
}

const ROOMS_AT_ONCE = 10
const SETTLE_MS = 1_500
const DRAIN_MS = 3_000

export async function manyRooms(job: ManyRoomsJob, usage: UsageMeter): Promise<ManyRoomsResult> {
  const [warmUp = '', ...names] = job.rooms
  const board = cardBoard(job.cards)
  const latency = new Histogram()
  const open = (name: string): Promise<Room> => openRoom(job, name, { board, latency })
  for (const client of (await open(warmUp)).clients) client.close()
  await delay(SETTLE_MS)
  const empty = await usage({ collect: true })
  const rooms: Room[] = []
  for (let from = 0; from < names.length; from += ROOMS_AT_ONCE) {
    const some = names.slice(from, from + ROOMS_AT_ONCE)
    rooms.push(...(await Promise.all(some.map(open))))
  }
  await delay(SETTLE_MS)
  const full = await usage({ collect: true })
  const connections = names.length * job.clientsPerRoom
  const worked = await work(job, { rooms, latency }, usage)
  return {
    bytesPerConnection: (full.rss - empty.rss) / connections,
    livePerConnection: (full.live - empty.live) / connections,
    ...worked,
  }
}

type Room = {
  readonly clients: readonly LoadClient[]
  readonly mover: Mover
  readonly deliveries: Deliveries
}

async function openRoom(
  job: ManyRoomsJob,
  room: string,
  { board, latency }: { readonly board: Uint8Array; readonly latency: Histogram },
): Promise<Room> {
  const seeder = await seedRoom(job.target, room, board)
  const deliveries = new Deliveries({
    firstEdits: [0],
    readers: Array.from({ length: job.clientsPerRoom }, (_, index) => index),
    latency,
  })
  const clients: LoadClient[] = []
  for (let index = 0; index < job.clientsPerRoom; index++) {
    const client = await LoadClient.open(job.target, { room, index })
    client.onUpdate = (body) => deliveries.received(index, body)
    await client.synced
    clients.push(client)
  }
  seeder.close()
  return { clients, mover: new Mover({ sender: 0, of: 1 }, board), deliveries }
}

async function work(
  job: ManyRoomsJob,
  { rooms, latency }: { readonly rooms: readonly Room[]; readonly latency: Histogram },
  usage: UsageMeter,
): Promise<Omit<ManyRoomsResult, 'bytesPerConnection' | 'livePerConnection'>> {
  const before = await usage()
  const began = performance.now()
  const share = new OwnShare()
  const stop = pace(spread(rooms.map((room) => roomsWork(job, room))))
  await delay(job.seconds * 1000)
  stop()
  const after = await usage()
  const seconds = (performance.now() - began) / 1000
  const loadShare = share.read()
  await delay(DRAIN_MS)
  const delivered = sum(rooms, ({ deliveries }) => deliveries.delivered)
  const expected = sum(rooms, ({ deliveries }) => deliveries.expected)
  return {
    cpuMsPerSecond: (after.cpuMs - before.cpuMs) / seconds,
    databaseMsPerSecond: (after.databaseMs - before.databaseMs) / seconds,
    p99: latency.quantile(0.99),
    deliveredShare: delivered / expected,
    loadShare,
  }
}

function roomsWork(job: ManyRoomsJob, { clients, mover, deliveries }: Room): Paced[] {
  const [first] = clients
  const move = (): void => {
    const update = mover.move()
    deliveries.sent(0, { counts: true })
    first?.send(first.speech.update(update))
  }
  const pointing = clients.map((client, i) => {
    let clock = 0
    const run = (): void => {
      const state = JSON.stringify({ pointer: { x: clock % 1900, y: i }, user: { name: `P ${i}` } })
      client.send(client.speech.awareness(1_000_000 + i, ++clock, state))
    }
    return { perSecond: job.pointersPerSecond, run }
  })
  return [{ perSecond: job.movesPerSecond, run: move }, ...pointing]
}

/** One of each room in turn, so that a room's messages do not come together. */
function spread(rooms: readonly (readonly Paced[])[]): Paced[] {
  const length = Math.max(...rooms.map((paced) => paced.length))
  return Array.from({ length }, (_, i) => rooms.flatMap((paced) => paced[i] ?? [])).flat()
}

function sum<Item>(all: readonly Item[], of: (one: Item) => number): number {
  return all.reduce((total, one) => total + of(one), 0)
}
