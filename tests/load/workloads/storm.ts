/**
 * W3: everybody comes at once to a large board, with nothing or with what they had a moment ago, while somebody goes on
 * moving cards on it.
 */

import { setTimeout as delay } from 'node:timers/promises'
import * as Y from 'yjs'
import { Histogram } from '../histogram.ts'
import { LoadClient } from '../wire/load-client.ts'
import { Mover } from '../wire/mover.ts'
import { type BoardPlan, buildBoard, covers } from './build-board.ts'
import { OwnShare } from './own-share.ts'
import { pace } from './pacer.ts'
import type { UsageMeter } from './usage-meter.ts'

export type StormJob = BoardPlan & {
  readonly kind: 'storm'
  readonly joiners: number
  /** Times they come, with nothing and again with a recent state. */
  readonly waves: number
}

export type StormResult = {
  readonly fresh: Waves
  readonly recent: Waves
  /** Bytes of the whole board. */
  readonly boardBytes: number
}

export type Waves = {
  /** From the beginning of the connection to the last byte of step 2, over all waves. */
  readonly p50: number
  readonly p99: number
  /** Of the server, for one wave. */
  readonly cpuMs: number
  readonly databaseMs: number
  /** Begin and end of each wave, milliseconds since 1970. */
  readonly windows: readonly (readonly [number, number])[]
  /** Waves in which what came was whole. */
  readonly wholeShare: number
  readonly loadShare: number
}

const MOVES_PER_SECOND = 10
/** Moments from which people return: not all of them lost the connection after the same edit. */
const MOMENTS = 5
const EDITS_BETWEEN = 20
const REST_MS = 1_000

export async function storm(job: StormJob, usage: UsageMeter): Promise<StormResult> {
  const board = await buildBoard(job)
  const somebody = await somebodyMoving(job, board)
  const moments = await somebody.moments()
  const fresh = await waves(job, { usage, board, stateVectors: [] })
  const recent = await waves(job, { usage, board, stateVectors: moments })
  somebody.stop()
  return { fresh, recent, boardBytes: Y.encodeStateAsUpdate(board).length }
}

/** One person who goes on working; `board` follows what they do. */
async function somebodyMoving(
  { target, room }: StormJob,
  board: Y.Doc,
): Promise<{ moments: () => Promise<Uint8Array[]>; stop: () => void }> {
  const client = await LoadClient.open(target, { room, index: 0 })
  await client.synced
  const mover = new Mover({ sender: 0, of: 1 }, Y.encodeStateAsUpdate(board))
  const run = (): void => {
    const update = mover.move()
    client.send(client.speech.update(update))
    Y.applyUpdate(board, update)
  }
  const moments = async (): Promise<Uint8Array[]> => {
    const found: Uint8Array[] = []
    for (let moment = 0; moment < MOMENTS; moment++) {
      found.push(Y.encodeStateVector(board))
      for (let edit = 0; edit < EDITS_BETWEEN; edit++) run()
      await delay(100)
    }
    return found
  }
  const stopMoving = pace([{ perSecond: MOVES_PER_SECOND, run }])
  const stop = (): void => {
    stopMoving()
    client.close()
  }
  return { moments, stop }
}

async function waves(
  job: StormJob,
  {
    usage,
    board,
    stateVectors,
  }: {
    readonly usage: UsageMeter
    readonly board: Y.Doc
    readonly stateVectors: readonly Uint8Array[]
  },
): Promise<Waves> {
  const latency = new Histogram()
  const windows: [number, number][] = []
  const share = new OwnShare()
  let cpuMs = 0
  let databaseMs = 0
  let whole = 0
  for (let wave = 0; wave < job.waves; wave++) {
    await delay(REST_MS)
    const known = Y.encodeStateVector(board)
    const before = await usage()
    const began = performance.timeOrigin + performance.now()
    const joiners = Array.from({ length: job.joiners }, (_, index) =>
      join(job, { index, stateVector: stateVectors[index % MOMENTS], latency }),
    )
    const [first] = await Promise.all(joiners)
    windows.push([began, performance.timeOrigin + performance.now()])
    const after = await usage()
    cpuMs += after.cpuMs - before.cpuMs
    databaseMs += after.databaseMs - before.databaseMs
    if (first !== undefined && isWhole(first, { known, hasAll: stateVectors.length > 0 }))
      whole += 1
    for (const joiner of joiners) (await joiner).client.close()
  }
  return {
    p50: latency.quantile(0.5),
    p99: latency.quantile(0.99),
    cpuMs: cpuMs / job.waves,
    databaseMs: databaseMs / job.waves,
    windows,
    wholeShare: whole / job.waves,
    loadShare: share.read(),
  }
}

type Joined = { readonly client: LoadClient; readonly body: Buffer }

async function join(
  { target, room }: StormJob,
  {
    index,
    stateVector,
    latency,
  }: {
    readonly index: number
    readonly stateVector: Uint8Array | undefined
    readonly latency: Histogram
  },
): Promise<Joined> {
  const began = performance.now()
  const client = await LoadClient.open(target, {
    room,
    index,
    unpacks: index === 0,
    ...(stateVector && { stateVector }),
  })
  const body = await client.synced
  latency.add(performance.now() - began)
  return { client, body }
}

/** Who came with nothing got everything; who came with most of it got the end of it. */
function isWhole(
  { client, body }: Joined,
  { known, hasAll }: { readonly known: Uint8Array; readonly hasAll: boolean },
): boolean {
  const all = Y.mergeUpdates([...client.early, body])
  if (!hasAll) return covers(all, known)
  const { to } = Y.parseUpdateMeta(all)
  const clocks = Y.decodeStateVector(known)
  return [...to].some(
    ([client, clock]) => clock >= (clocks.get(client) ?? Number.POSITIVE_INFINITY),
  )
}
