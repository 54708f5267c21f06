/**
 * The sync protocol between one loaded board and its sockets: step 1 is answered with what may be seen, updates
 * are admitted, applied, logged and acknowledged. Part of room.ts, which replaces it when the document is rebuilt.
 */

import * as Y from 'yjs'
import { mayEdit } from '#domain/access/role.ts'
import type { AuditRow } from '../audit/note-act.ts'
import type { LogRow } from '../database/board-store.ts'
import type { ClientOwners } from './admission/client-owners.ts'
import type { UnfitReason } from './admission/unfit-update.ts'
import { type LeftOut, UpdateAdmission, type Verdict } from './admission/update-admission.ts'
import { ComparedAnswers } from './compared-answers.ts'
import type { Connection } from './connection.ts'
import { deflatedFrame } from './deflated-frame.ts'
import { weightOf } from './document-size.ts'
import type { Applied, LiveDocument } from './live-document.ts'
import type { RoomContext } from './room-context.ts'
import type { RoomLog } from './room-log.ts'
import type { Spoilers } from './spoilers.ts'
import { type Frame, syncFrame } from './wire.ts'

/** `malformed`: its sender must go. `spoilt`: the document contradicts itself now and must be rebuilt from the log. */
export type Outcome = 'taken' | 'malformed' | 'spoilt'

export type UpdateKind = 'step2' | 'update'

export type ExchangeParts = {
  readonly boardId: string
  readonly senders: WeakMap<LogRow, Connection>
  readonly owners: ClientOwners
  readonly spoilers: Spoilers
  readonly context: RoomContext
  /** The document had no room for an update. */
  readonly onTooMuch: () => void
  /** An update had an order that honest clients rarely produce: the next checkpoint should come early. */
  readonly onOdd: () => void
}

type Admitted = Extract<Verdict, { outcome: 'admitted' }>

type Sender = { readonly connection: Connection; readonly clients: readonly number[] }

const NOTHING: Applied = { changes: [], leftOut: false }

/** How often in a row a socket is asked for what it left out, before it is left unacknowledged. */
const MAX_ASKED_IN_VAIN = 5

/** How far beyond its limit a document may go by deletions, whose marks count before the room they make is measured. */
const DELETING_SHARE = 17 / 16

/** As bad as so much of a contradiction: honest clients were seen to send one in 400 sessions. */
const ODD_SHARE = 1 / 32

export class SyncExchange {
  readonly document: LiveDocument
  readonly #log: RoomLog
  readonly #parts: ExchangeParts
  readonly #context: RoomContext
  readonly #admission: UpdateAdmission
  readonly #compared: ComparedAnswers

  constructor(document: LiveDocument, log: RoomLog, parts: ExchangeParts) {
    this.document = document
    this.#log = log
    this.#parts = parts
    this.#context = parts.context
    this.#admission = new UpdateAdmission(document.doc, parts.owners)
    const { boardId, context } = parts
    this.#compared = new ComparedAnswers({ boardId, document, log, context })
  }

  /** Whether only what makes room should come [S5]. */
  get isOutgrown(): boolean {
    return this.document.isOutgrown(this.#context.limits.documentBytes)
  }

  /** Asks a socket for everything the document lacks, unless it was asked already or may not send it. */
  ask(connection: Connection): void {
    if (connection.asked || connection.isLocked || !mayEdit(connection.role)) return
    connection.asked = true
    connection.send(syncFrame('step1', this.document.stateVector()))
  }

  /**
   * Tells a joiner what it lacks, once everybody may see all of that. @returns how many bytes that are; undefined when
   * the state vector is none
   */
  answer(connection: Connection, stateVector: Uint8Array): number | undefined {
    const frames = this.#answersTo(stateVector)
    if (frames !== undefined) this.#sendWhenShown(connection, frames)
    return frames?.reduce((sum, frame) => sum + frame.length, 0)
  }

  /** A slow reader has room again: everything since, in one frame [S14]. */
  resync(connection: Connection, since: Uint8Array): void {
    this.#context.counters.resyncs += 1
    this.#sendWhenShown(connection, [syncFrame('update', this.document.missingFrom(since))])
  }

  /** A page asks whether its document says what this one does. */
  compare(connection: Connection, question: Uint8Array): Outcome {
    return this.#compared.take(connection, question)
  }

  update(connection: Connection, kind: UpdateKind, body: Uint8Array): Outcome {
    const { counters, commit } = this.#context
    counters.updatesReceived += 1
    if (kind === 'step2') connection.asked = false
    if (commit.isFull) {
      // Its sender keeps it, sees that it is not acknowledged, and is asked for it when there is room again [S8].
      counters.updatesNotTaken += 1
      connection.acknowledgements.missed()
      return 'taken'
    }
    if (this.#parts.spoilers.has(connection.person.id)) {
      this.#refuse(connection, kind, 'crossed')
      return 'taken'
    }
    const verdict = this.#admission.admit(body, connection.person.id)
    if (verdict.outcome === 'admitted') return this.#take(connection, kind, verdict)
    if (verdict.outcome === 'refused') this.#refuse(connection, kind, verdict.reason)
    return verdict.outcome === 'refused' ? 'taken' : 'malformed'
  }

  /** Appends changes that are in the document already; whoever sent them is not sent them back. */
  log(changes: readonly Uint8Array[], personId: string | null, from?: Sender): void {
    // With every row until one of them is durable: a crash may leave any of them as the first.
    const binds = from && this.#parts.owners.unstoredOf(from.clients)
    for (const change of changes) {
      const row = this.#log.append(change, personId, binds && { binds })
      if (from !== undefined) this.#parts.senders.set(row, from.connection)
    }
  }

  /** The same for what the server itself did; what it did it under stays nobody's [S11]. */
  logOwn(changes: readonly Uint8Array[], personId: string | null, noted?: AuditRow): void {
    this.#parts.owners.load(new Map(), this.document.doc)
    for (const [place, change] of changes.entries()) {
      this.#log.append(change, personId, place === 0 && noted ? { noted } : {})
    }
  }

  /** Changes what was just taken, as the server itself; shown and stored together with it. */
  amend<T>(act: () => T): T {
    const { result, changes } = this.document.act(act)
    this.log(changes, null)
    this.#context.counters.takenBack += 1
    return result
  }

  #take(connection: Connection, kind: UpdateKind, verdict: Admitted): Outcome {
    const { bytes, clients, structs } = verdict
    const weight = bytes === undefined ? 0 : weightOf(bytes, structs)
    if (weight > 0 && !this.#hasRoom(weight, clients.length === 0)) {
      this.#tooMuch(connection, kind)
      return 'taken'
    }
    const applied = bytes === undefined ? NOTHING : this.#apply(bytes, connection, verdict)
    if (applied === undefined) return 'spoilt'
    this.log(applied.changes, connection.person.id, { connection, clients })
    const leftOut = applied.leftOut ? 'unknown' : verdict.leftOut
    if (leftOut === undefined) this.#complete(connection, kind)
    else this.#leaveOut(connection, kind, leftOut)
    return 'taken'
  }

  /** What only deletes makes room in the end, however little there is: it may go a little beyond the limit. */
  #hasRoom(weight: number, onlyDeletes: boolean): boolean {
    const { documentBytes } = this.#context.limits
    return this.document.hasRoom(weight, documentBytes * (onlyDeletes ? DELETING_SHARE : 1))
  }

  /** Its sender keeps it, sees that it is not acknowledged, and is asked for it when there is room again [S5]. */
  #tooMuch(connection: Connection, kind: UpdateKind): void {
    this.#context.counters.updatesTooMuch += 1
    this.#missed(connection, kind)
    this.document.refused()
    this.#parts.onTooMuch()
  }

  /** Undefined when the document contradicts itself now. Nothing of it was logged, so nobody has seen it. */
  #apply(update: Uint8Array, from: Connection, { order, structs }: Admitted): Applied | undefined {
    try {
      const applied = this.document.apply(update, from, structs)
      if (!order.holds()) throw new RangeError('structs in crossed order')
      if (order.signals > 0) this.#odd(from)
      return applied
    } catch (error) {
      this.#context.log.warn('sync.update-contradicts', { personId: from.person.id, error })
      this.#parts.spoilers.note(from.person.id)
      return undefined
    }
  }

  #odd({ person }: Connection): void {
    this.#parts.spoilers.note(person.id, ODD_SHARE)
    this.#parts.onOdd()
  }

  /** Acknowledges what was taken in full. */
  #complete(connection: Connection, kind: UpdateKind): void {
    if (kind === 'step2') connection.askedInVain = 0
    const n = connection.acknowledgements.taken(kind)
    if (n !== undefined && connection.acknowledges) this.#acknowledge(connection, n)
  }

  /** Asks again for what was left out, but for what stands under somebody else's id: that would come again as it is. */
  #leaveOut(connection: Connection, kind: UpdateKind, leftOut: LeftOut): void {
    const { counters } = this.#context
    if (leftOut === 'foreign') counters.updatesForeign += 1
    else counters.updatesIncomplete += 1
    this.#missed(connection, kind)
    if (leftOut === 'unknown' && connection.askedInVain < MAX_ASKED_IN_VAIN) this.ask(connection)
  }

  /** Neither kept nor acknowledged: its sender goes on reading, and is told by the missing acknowledgement. */
  #refuse(connection: Connection, kind: UpdateKind, reason: UnfitReason): void {
    const { counters, log } = this.#context
    counters.updatesRefused += 1
    this.#missed(connection, kind)
    // Once a connection, so that nobody can flood the log.
    if (!connection.wasRefused)
      log.warn('sync.update-refused', { personId: connection.person.id, reason })
    connection.wasRefused = true
  }

  #missed(connection: Connection, kind: UpdateKind): void {
    connection.acknowledgements.missed()
    if (kind === 'step2') connection.askedInVain += 1
  }

  /** Also for an update that brought nothing new: what it repeats may still be on its way to the database. */
  #acknowledge(connection: Connection, n: number): void {
    this.#log.whenDurable((isDurable) => {
      if (isDurable) connection.acknowledge(n)
    })
  }

  /** The frames were made now: by the time they may be seen the document will hold more that may not. */
  #sendWhenShown(connection: Connection, frames: readonly Frame[]): void {
    this.#log.whenShown((isShown) => {
      if (!isShown) return
      if (connection.inflates) void this.#sendDeflated(connection, frames)
      else sendAll(connection, frames)
    })
  }

  /** Updates may overtake it: Yjs keeps what it cannot place until it can. */
  async #sendDeflated(connection: Connection, frames: readonly Frame[]): Promise<void> {
    try {
      sendAll(connection, await Promise.all(frames.map(deflatedFrame)))
    } catch (error) {
      // No memory for it: as it is, it is there already.
      this.#context.log.warn('sync.deflate-failed', { error })
      sendAll(connection, frames)
    }
  }

  #answersTo(stateVector: Uint8Array): readonly Frame[] | undefined {
    try {
      Y.decodeStateVector(stateVector)
      return this.document.answersTo(stateVector)
    } catch {
      // Not a state vector; encoding changes nothing, so the document is as it was.
      return undefined
    }
  }
}

function sendAll(connection: Connection, frames: readonly Frame[]): void {
  connection.gather()
  for (const frame of frames) connection.send(frame)
}
