/**
 * One board that somebody has open: its live document, its sockets, its log. Hop 3 of an edit: taken by
 * sync-exchange.ts, logged, and once durable sent to everybody else [S7]. Next: group-commit.ts.
 */

import { CLOSE, type CloseCode } from '#domain/access/close-code.ts'
import { DomainError } from '#domain/access/domain-error.ts'
import { mayEdit, type Role } from '#domain/access/role.ts'
import type { LogRow } from '../database/board-store.ts'
import { ClientOwners } from './admission/client-owners.ts'
import { RoomAwareness } from './awareness.ts'
import { BoardNotes } from './board-notes.ts'
import { broadcast } from './broadcast.ts'
import { type Connection, type ConnectionOwner, MALFORMED } from './connection.ts'
import type { LiveDocument } from './live-document.ts'
import { LogFolding } from './log-folding.ts'
import { openDocument } from './open-document.ts'
import { OwnerBinding } from './owner-binding.ts'
import { RoomActs } from './room-acts.ts'
import type { RoomContext } from './room-context.ts'
import { RoomLog } from './room-log.ts'
import { sentVector } from './sent-vector.ts'
import { Spoilers } from './spoilers.ts'
import { StorageNotice } from './storage-notice.ts'
import { type Outcome, SyncExchange } from './sync-exchange.ts'
import { type FrameKind, frameBody } from './wire.ts'

export class Room implements ConnectionOwner {
  readonly boardId: string
  readonly connections = new Set<Connection>()
  /** What the server itself does to the board. */
  readonly acts: RoomActs
  readonly #context: RoomContext
  readonly #onEnd: () => void
  readonly #log: RoomLog
  readonly #folding: LogFolding
  readonly #notes: BoardNotes
  readonly #awareness: RoomAwareness
  readonly #storage: StorageNotice
  readonly #senders = new WeakMap<LogRow, Connection>()
  readonly #owners = new ClientOwners()
  readonly #spoilers: Spoilers
  readonly #binding: OwnerBinding
  /** Undefined while the board is being loaded, for the first time or anew. */
  #exchange: SyncExchange | undefined
  #opening: Promise<void>
  /** What came in meanwhile. */
  #held: (() => void)[] = []
  #idleSince: number
  #isOver = false
  /** Why the board could not be loaded. */
  #failure: DomainError | undefined

  constructor(boardId: string, context: RoomContext, onEnd: () => void) {
    this.boardId = boardId
    this.#context = context
    this.#onEnd = onEnd
    this.#log = new RoomLog({ boardId, origin: context.origin }, context.commit, {
      show: (rows) => this.#show(rows),
      committed: (rows) => this.#committed(rows),
      refused: () => this.end(CLOSE.tryLater),
    })
    this.#binding = new OwnerBinding(boardId, this.#owners, context)
    this.#storage = new StorageNotice(context.commit)
    this.#folding = new LogFolding(boardId, context)
    this.#notes = new BoardNotes(boardId, context)
    this.#awareness = new RoomAwareness(context, this.#owners, (frame) => {
      for (const connection of this.connections) connection.sendAwareness(frame)
    })
    this.#spoilers = new Spoilers(context.limits.rebuildsPerPerson)
    this.acts = new RoomActs(context, this.#log, {
      open: () => this.#open(),
      rebuild: () => this.#rebuild(),
      onEnd: () => {
        this.#idleSince = context.now()
      },
    })
    this.#idleSince = context.now()
    this.#opening = this.#load()
  }

  /** Lets a socket in. It hears nothing before the board is loaded [S2]; what it sends waits in its own kernel. */
  join(connection: Connection): void {
    this.connections.add(connection)
    connection.enter(this)
    if (this.#exchange === undefined) connection.pause()
    this.#whenOpen(() => this.#greet(connection))
  }

  /** How storing goes may have changed, for this board or for all [S8]. */
  storageChanged(): void {
    if (!this.#storage.tellChange(this.connections, this.#log)) return
    this.#whenOpen((exchange) => {
      for (const connection of this.connections) exchange.ask(connection)
    })
  }

  changeRole(connection: Connection, role: Role): void {
    if (connection.role === role) return
    const couldEdit = mayEdit(connection.role)
    connection.role = role
    connection.tellRole()
    this.#awareness.identify(connection)
    if (!couldEdit && mayEdit(role)) this.#whenOpen((exchange) => exchange.ask(connection))
  }

  receive(connection: Connection, kind: FrameKind, bytes: Uint8Array): void {
    const exchange = this.#exchange
    if (exchange === undefined) {
      // Through the connection again: the role may be another one by then.
      this.#held.push(() => connection.take(bytes))
      return
    }
    const outcome = this.#dispatch(exchange, connection, { kind, bytes })
    if (this.#context.commit.isLate) this.storageChanged()
    if (outcome === 'taken') return
    if (outcome === 'spoilt') this.#rebuild()
    this.#reject(connection)
  }

  leave(connection: Connection): void {
    this.connections.delete(connection)
    this.#awareness.leave(connection)
    this.#idleSince = this.#context.now()
  }

  resync(connection: Connection, since: Uint8Array): void {
    this.#whenOpen((exchange) => exchange.resync(connection, since))
  }

  sentVector(): Uint8Array | undefined {
    const stateVector = this.#exchange?.document.stateVector()
    return stateVector && sentVector(stateVector, this.#log.hidden)
  }

  /** Nobody here for a while, nothing to do, nothing that is only in memory [S15]. */
  mayBeEvicted(now: number): boolean {
    const isEmpty = this.connections.size === 0 && this.acts.areOver
    const isAtRest = this.#exchange !== undefined && this.#log.isDurable
    return isEmpty && isAtRest && now - this.#idleSince >= this.#context.limits.idleMs
  }

  /** Has the log folded if it has grown enough. For a room that is about to end. */
  rest(): void {
    this.#folding.rest()
  }

  /** The end of the room: sockets are closed; what was received is still written. */
  end(code: CloseCode): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#onEnd()
    for (const connection of [...this.connections]) connection.close(code)
    this.#awareness.close()
    this.#exchange?.document.close()
    this.#exchange = undefined
    this.#held = []
  }

  async #load(): Promise<void> {
    const { commit, counters } = this.#context
    try {
      // What this room or an earlier one appended must be in the database before it is read.
      await commit.settled(this.boardId)
      const { document, stored } = await openDocument(this.boardId, this.#context)
      this.#folding.loaded(stored)
      this.#owners.load(stored.owners, document.doc)
      if (this.#isOver) throw new DomainError('unavailable', 'The board was closed meanwhile.')
      counters.loads += 1
      this.#log.startAfter(stored.covered)
      this.#begin(document)
    } catch (error) {
      this.#failLoad(error)
    }
  }

  #begin(document: LiveDocument): void {
    this.#exchange = new SyncExchange(document, this.#log, {
      senders: this.#senders,
      owners: this.#owners,
      spoilers: this.#spoilers,
      context: this.#context,
      onOdd: () => {
        this.#context.counters.updatesOdd += 1
        this.#folding.hasten()
      },
    })
    this.#notes.begin(document)
    const held = this.#held
    this.#held = []
    for (const run of held) run()
    for (const connection of this.connections) connection.resume()
  }

  /** An empty document is never served in place of one that failed to load [S2]: the room ends, the next one tries anew. */
  #failLoad(error: unknown): void {
    const isMissing = error instanceof DomainError && error.code === 'not_found'
    if (!this.#isOver && !isMissing) {
      this.#context.counters.loadsFailed += 1
      this.#context.log.error('sync.load-failed', { boardId: this.boardId, error })
    }
    this.#failure =
      error instanceof DomainError
        ? error
        : new DomainError('unavailable', 'The board cannot be loaded.', { cause: error })
    this.end(isMissing ? CLOSE.noSuchBoard : CLOSE.tryLater)
  }

  /** The document was spoilt half-way through an update that nobody else has seen: it is made anew from the log. */
  #rebuild(): void {
    if (this.#exchange === undefined) return
    this.#context.counters.rebuilds += 1
    this.#exchange.document.close()
    this.#exchange = undefined
    for (const connection of this.connections) connection.pause()
    this.#opening = this.#load()
  }

  #whenOpen(run: (exchange: SyncExchange) => void): void {
    if (this.#exchange !== undefined) run(this.#exchange)
    else this.#held.push(() => this.#whenOpen(run))
  }

  async #open(): Promise<SyncExchange> {
    // Again after each wait: the document may have been spoilt in between.
    while (this.#exchange === undefined) {
      if (this.#isOver)
        throw this.#failure ?? new DomainError('unavailable', 'The board is closed.')
      await this.#opening
    }
    return this.#exchange
  }

  #greet(connection: Connection): void {
    if (!connection.isOpen) return
    connection.tellRole()
    this.#exchange?.ask(connection)
    connection.send(this.#awareness.everybody())
    this.#storage.greet(connection)
  }

  #dispatch(
    exchange: SyncExchange,
    connection: Connection,
    { kind, bytes }: { readonly kind: FrameKind; readonly bytes: Uint8Array },
  ): Outcome {
    const { questions } = this.#context
    if (kind === 'queryAwareness') {
      return questions.take(connection, bytes, () => this.#introduce(connection))
    }
    if (kind === 'auth' || kind === 'unknown') return 'taken'
    const body = frameBody(kind, bytes)
    if (body === undefined) return 'malformed'
    if (kind === 'step1') {
      this.#context.slices.add(() => this.#answer(connection, bytes, body))
      return 'taken'
    }
    if (kind !== 'awareness') return exchange.update(connection, kind, body)
    if (!this.#awareness.receive(connection, body)) return 'malformed'
    this.#binding.announced(connection)
    return 'taken'
  }

  /** Says who is here. */
  #introduce(connection: Connection): number {
    const frame = this.#awareness.everybody()
    connection.send(frame)
    return frame.length
  }

  /** By its turn the socket may be gone, or the document being made anew. */
  #answer(connection: Connection, question: Uint8Array, stateVector: Uint8Array): void {
    this.#whenOpen((exchange) => {
      if (!connection.isOpen) return
      const answer = () => exchange.answer(connection, stateVector)
      const outcome = this.#context.questions.take(connection, question, answer)
      if (outcome === 'malformed') this.#reject(connection)
    })
  }

  #reject(connection: Connection): void {
    this.#context.counters.closedMalformed += 1
    connection.close(MALFORMED)
  }

  #committed(rows: readonly LogRow[]): void {
    for (const { binds } of rows) if (binds !== undefined) this.#owners.stored(binds)
    this.#folding.committed(rows)
    if (this.#exchange !== undefined) this.#notes.changed(this.#exchange.document)
    this.storageChanged()
  }

  #show(rows: readonly LogRow[]): void {
    this.storageChanged()
    if (this.connections.size === 0) return
    const began = performance.now()
    const senderOf = (row: LogRow) => this.#senders.get(row)
    const presence = this.#awareness.due(began)
    const deliveries = broadcast(this.connections, { rows, senderOf, presence })
    this.#log.pace.spent(performance.now() - began)
    this.#context.counters.deliveries += deliveries
  }
}
