/**
 * One board that somebody has open: its live document, its sockets, its log. Hop 3 of an edit: taken by
 * sync-exchange.ts, logged, and once durable sent to everybody else [S7]. Next: group-commit.ts.
 */

import { type Audience, type BoardNews, isMeantFor } from '#domain/access/board-news.ts'
import { CLOSE, type CloseCode } from '#domain/access/close-code.ts'
import { mayEdit } from '#domain/access/role.ts'
import { isSameSeat, type Seat } from '#domain/access/seat.ts'
import type { LogRow } from '../database/board-store.ts'
import { ClientOwners } from './admission/client-owners.ts'
import { RoomAwareness } from './awareness.ts'
import { BoardNotes } from './board-notes.ts'
import { broadcast } from './broadcast.ts'
import { type Connection, MALFORMED } from './connection.ts'
import type { ConnectionOwner } from './connection-owner.ts'
import { LogFolding } from './log-folding.ts'
import type { OpenedDocument } from './open-document.ts'
import { OwnerBinding } from './owner-binding.ts'
import { RoomActs } from './room-acts.ts'
import type { RoomContext } from './room-context.ts'
import { RoomDocument } from './room-document.ts'
import { RoomFrames } from './room-frames.ts'
import { RoomLock } from './room-lock.ts'
import { RoomLog } from './room-log.ts'
import { sentVector } from './sent-vector.ts'
import { Spoilers } from './spoilers.ts'
import { StorageNotice } from './storage-notice.ts'
import { SyncExchange } from './sync-exchange.ts'
import { type FrameKind, newsFrame } from './wire.ts'

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
  readonly #lock: RoomLock
  readonly #board: RoomDocument
  readonly #frames: RoomFrames
  #idleSince: number
  #isOver = false

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
    this.#storage = new StorageNotice(
      context.commit,
      () => this.#board.exchange?.isOutgrown ?? false,
    )
    this.#folding = new LogFolding(boardId, context)
    this.#notes = new BoardNotes(boardId, context)
    this.#awareness = new RoomAwareness(context, this.#owners, (frame, except) => {
      for (const connection of this.connections) {
        if (connection !== except) connection.sendAwareness(frame)
      }
    })
    this.#spoilers = new Spoilers(context.limits.rebuildsPerPerson)
    this.acts = new RoomActs(context, this.#log, {
      open: () => this.#board.opened(),
      rebuild: () => this.#rebuild(),
      onEnd: () => {
        this.#idleSince = context.now()
      },
    })
    this.#idleSince = context.now()
    this.#lock = new RoomLock(boardId, context.boardLock)
    this.#board = new RoomDocument(boardId, context, {
      prepare: () => this.#lock.ask(),
      begin: (opened) => this.#begin(opened),
      begun: () => {
        for (const connection of this.connections) connection.resume()
      },
      failed: (code) => this.end(code),
    })
    this.#frames = new RoomFrames({
      context,
      board: this.#board,
      lock: this.#lock,
      awareness: this.#awareness,
      binding: this.#binding,
      reject: (connection) => this.#reject(connection),
    })
  }

  /** Lets a socket in. It hears nothing before the board is loaded [S2]; what it sends waits in its own kernel. */
  join(connection: Connection): void {
    this.connections.add(connection)
    this.#context.presence?.came(this.boardId, connection.person.id)
    connection.enter(this)
    this.#lock.bind(connection)
    if (this.#board.exchange === undefined) connection.pause()
    this.#board.whenOpen(() => this.#greet(connection))
  }

  /** How storing goes may have changed, for this board or for all [S8]. */
  storageChanged(): void {
    if (!this.#storage.tellChange(this.connections, this.#log)) return
    this.#board.whenOpen((exchange) => {
      for (const connection of this.connections) exchange.ask(connection)
    })
  }

  /** Another role, actor or name counts for the very next frame; the name is left out where it is not known. */
  changeSeat(connection: Connection, { name, ...seat }: Seat & { readonly name?: string }): void {
    const { person } = connection
    if (isSameSeat(connection.seat, seat) && (name ?? person.name) === person.name) return
    connection.person = { ...person, name: name ?? person.name }
    const couldEdit = mayEdit(connection.role)
    connection.seat = seat
    connection.tellSeat()
    this.#awareness.identify(connection)
    const isFreed = this.#lock.bind(connection)
    if (isFreed || (!couldEdit && mayEdit(seat.role)))
      this.#board.whenOpen((exchange) => exchange.ask(connection))
  }

  /** Reads anew what is locked; it counts for the very next frame. @throws whatever reading throws */
  async recheckLock(): Promise<void> {
    if (!(await this.#lock.ask()) || this.#isOver) return
    const { exchange } = this.#board
    if (exchange !== undefined) this.#lock.guardLanes(exchange.document.doc)
    for (const connection of this.connections) {
      const isFreed = this.#lock.bind(connection)
      this.#lock.tell(connection)
      if (isFreed) this.#board.whenOpen((exchange) => exchange.ask(connection))
    }
  }

  /** Something beside the document changed [S19]. Whoever is not here yet, or is behind, will look at everything anew. */
  tell(news: BoardNews, to?: Audience): void {
    const frame = newsFrame(news)
    for (const connection of this.connections) {
      const { acknowledges, person, role } = connection
      if (acknowledges && isMeantFor(to, person.id, role)) connection.sendNews(frame)
    }
  }

  receive(connection: Connection, kind: FrameKind, bytes: Uint8Array): void {
    const { exchange } = this.#board
    if (exchange === undefined) {
      // Through the connection again: the role may be another one by then.
      this.#board.whenOpen(() => connection.take(bytes))
      return
    }
    const outcome = this.#frames.take(exchange, connection, { kind, bytes })
    if (this.#context.commit.isLate) this.storageChanged()
    if (outcome === 'taken') return
    if (outcome === 'spoilt') this.#rebuild()
    this.#reject(connection)
  }

  leave(connection: Connection): void {
    if (this.connections.delete(connection)) {
      this.#context.presence?.left(this.boardId, connection.person.id)
    }
    this.#awareness.leave(connection)
    this.#idleSince = this.#context.now()
  }

  resync(connection: Connection, since: Uint8Array): void {
    this.#board.whenOpen((exchange) => exchange.resync(connection, since))
  }

  sentVector(): Uint8Array | undefined {
    const stateVector = this.#board.exchange?.document.stateVector()
    return stateVector && sentVector(stateVector, this.#log.hidden)
  }

  /** Nobody here for a while, nothing to do, nothing that is only in memory [S15]. */
  mayBeEvicted(now: number): boolean {
    const isEmpty = this.connections.size === 0 && this.acts.areOver
    const isAtRest = this.#board.exchange !== undefined && this.#log.isDurable
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
    this.#board.close()
  }

  /** The document was loaded, for the first time or anew. */
  #begin({ document, stored }: OpenedDocument): SyncExchange {
    this.#context.counters.loads += 1
    this.#folding.loaded(stored)
    this.#owners.load(stored.owners, document.doc)
    this.#log.startAfter(stored.covered)
    this.#notes.begin(document)
    const exchange = new SyncExchange(document, this.#log, {
      boardId: this.boardId,
      senders: this.#senders,
      owners: this.#owners,
      spoilers: this.#spoilers,
      context: this.#context,
      onTooMuch: () => this.storageChanged(),
      onOdd: () => {
        this.#context.counters.updatesOdd += 1
        this.#folding.hasten()
      },
    })
    this.#lock.begin(exchange)
    for (const connection of this.connections) this.#lock.bind(connection)
    return exchange
  }

  /** The document was spoilt half-way through an update that nobody else has seen. */
  #rebuild(): void {
    if (this.#board.exchange === undefined) return
    for (const connection of this.connections) connection.pause()
    this.#board.rebuild()
  }

  #greet(connection: Connection): void {
    if (!connection.isOpen) return
    connection.tellSeat()
    this.#lock.tell(connection)
    this.#board.exchange?.ask(connection)
    connection.send(this.#awareness.everybody())
    this.#storage.greet(connection)
  }

  #reject(connection: Connection): void {
    this.#context.counters.closedMalformed += 1
    connection.close(MALFORMED)
  }

  #committed(rows: readonly LogRow[]): void {
    for (const { binds } of rows) if (binds !== undefined) this.#owners.stored(binds)
    this.#folding.committed(rows)
    if (this.#board.exchange !== undefined) this.#notes.changed(this.#board.exchange.document)
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
