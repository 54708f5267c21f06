/** All boards that somebody has open: one room each [S3], opened together, looked after, evicted, shut down. Next: room.ts. */

import { randomBytes } from 'node:crypto'
import type * as Y from 'yjs'
import { MISSED_NEWS, type NewsNote } from '#domain/access/board-news.ts'
import { CLOSE, type CloseCode } from '#domain/access/close-code.ts'
import { DomainError } from '#domain/access/domain-error.ts'
import type { AuditRow } from '../audit/note-act.ts'
import type { BoardHub, Change, HubVitals, SyncDeps } from './board-hub.ts'
import { BoardTouches } from './board-touches.ts'
import type { Connection } from './connection.ts'
import { GroupCommit } from './group-commit.ts'
import { LoopLoad } from './loop-load.ts'
import { QuestionPace } from './question-pace.ts'
import { RoleRecheck } from './role-recheck.ts'
import { Room } from './room.ts'
import type { RoomContext } from './room-context.ts'
import { Slices } from './slices.ts'
import type { SyncContext } from './sync-context.ts'
import type { SyncCounters } from './sync-counters.ts'

/** How long a client may take to answer the close frame when the server shuts down. */
const GOODBYE_MS = 1_000

export class Rooms implements BoardHub {
  /** Goes up with each recheck: an admission that began before one has to be asked again [S13]. */
  epoch = 0
  isStopping = false
  readonly #rooms = new Map<string, Room>()
  readonly #deps: SyncDeps
  readonly #context: RoomContext
  readonly #patrol: NodeJS.Timeout
  readonly #recheck: RoleRecheck

  constructor(deps: SyncDeps, context: SyncContext) {
    this.#deps = deps
    this.#recheck = new RoleRecheck(deps.memberSeat, context)
    const { store, journal, jobs, boardLock, onTitle, presence } = deps
    const load = new LoopLoad()
    const commit = new GroupCommit(context, {
      store,
      journal,
      load,
      onChange: () => this.#tellAll(),
    })
    const origin = randomBytes(9).toString('base64url')
    const questions = new QuestionPace(context.limits)
    const slices = new Slices()
    const touches = new BoardTouches(store, context.log)
    const shared = {
      store,
      jobs,
      commit,
      load,
      questions,
      slices,
      touches,
      origin,
      boardLock,
      onTitle,
      presence,
    }
    this.#context = { ...context, ...shared }
    this.#patrol = setInterval(() => this.#lookAfter(), context.limits.patrolMs)
    this.#patrol.unref()
  }

  get roomCount(): number {
    return this.#rooms.size
  }

  get counters(): SyncCounters {
    return this.#context.counters
  }

  get vitals(): HubVitals {
    const { commit, counters } = this.#context
    const { backlogRows, backlogBytes, isLate, isFull } = commit
    const late = isLate ? 'late' : 'kept'
    return {
      sockets: counters.socketsOpened - counters.socketsClosed,
      backlogRows,
      backlogBytes,
      storage: isFull ? 'full' : late,
      journalBytes: this.#deps.journal?.bytes ?? 0,
    }
  }

  isOpen(boardId: string): boolean {
    return this.#rooms.has(boardId)
  }

  socketsOn(boardId: string): number {
    return this.#rooms.get(boardId)?.connections.size ?? 0
  }

  /** Lets an admitted socket into its board's room. */
  join(boardId: string, connection: Connection): void {
    this.#room(boardId).join(connection)
  }

  async change<T>(
    boardId: string,
    personId: string | null,
    change: Change<T>,
    noted?: AuditRow,
  ): Promise<T> {
    this.#refuseWhenStopping()
    return await this.#room(boardId).acts.change(personId, change, noted)
  }

  async read<T>(boardId: string, read: (doc: Y.Doc) => T): Promise<T> {
    this.#refuseWhenStopping()
    return await this.#room(boardId).acts.read(read)
  }

  async durable(boardId: string): Promise<void> {
    await this.#rooms.get(boardId)?.acts.durable()
  }

  async recheck(boardId: string): Promise<void> {
    this.epoch += 1
    const room = this.#rooms.get(boardId)
    if (room !== undefined) await this.#recheck.of(room)
  }

  /** One room after the other: the database may have been away, and has enough to do. */
  async recheckAll(): Promise<void> {
    this.epoch += 1
    for (const room of [...this.#rooms.values()]) await this.#recheck.of(room)
  }

  tell({ boardId, news, to }: NewsNote): void {
    this.#rooms.get(boardId)?.tell(news, to)
  }

  tellMissed(): void {
    for (const room of this.#rooms.values()) room.tell(MISSED_NEWS)
  }

  end(boardId: string, code: CloseCode): void {
    this.epoch += 1
    this.#rooms.get(boardId)?.end(code)
  }

  async shutdown(): Promise<void> {
    this.isStopping = true
    clearInterval(this.#patrol)
    const { commit, limits } = this.#context
    const connections = [...this.#rooms.values()].flatMap((room) => [...room.connections])
    for (const connection of connections) connection.pause()
    const isDrained = await within(commit.drained(), limits.drainMs)
    if (isDrained) await within(this.#context.touches.write(), GOODBYE_MS)
    else await this.#keepRest()
    for (const room of [...this.#rooms.values()]) room.end(CLOSE.shuttingDown)
    await within(Promise.all(connections.map((connection) => connection.gone)), GOODBYE_MS)
    for (const connection of connections) connection.terminate()
    await commit.close()
  }

  /** What the database did not take in time waits for the next start of this server [S16]. */
  async #keepRest(): Promise<void> {
    const { commit, log } = this.#context
    const bytes = commit.backlogBytes
    const isKept = await commit.keepAll()
    if (isKept) log.warn('sync.backlog-kept', { bytes, path: this.#deps.journal?.path })
    else log.error('sync.backlog-lost', { bytes })
  }

  #tellAll(): void {
    for (const room of this.#rooms.values()) room.storageChanged()
  }

  #room(boardId: string): Room {
    const present = this.#rooms.get(boardId)
    if (present !== undefined) return present
    const room = new Room(boardId, this.#context, () => this.#rooms.delete(boardId))
    this.#rooms.set(boardId, room)
    return room
  }

  #lookAfter(): void {
    for (const room of this.#rooms.values()) {
      for (const connection of room.connections) connection.patrol()
      // Whether a document that was too large has room again is not measured at every deletion.
      room.storageChanged()
    }
    this.#evict()
  }

  /** [S15] */
  #evict(): void {
    const { now, counters } = this.#context
    for (const room of [...this.#rooms.values()]) {
      if (!room.mayBeEvicted(now())) continue
      room.rest()
      counters.evictions += 1
      room.end(CLOSE.tryLater)
    }
  }

  #refuseWhenStopping(): void {
    if (this.isStopping) throw new DomainError('unavailable', 'The server is stopping.')
  }
}

/** Whether a promise settled in time. */
async function within(promise: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  try {
    return await Promise.race([promise.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}
