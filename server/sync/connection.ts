/**
 * One admitted socket: counts, limits and sorts what comes in [S4, S5], writes ready-made frames out [S14].
 * Hop 2 of an edit; next: room.ts.
 */

import type { RawData } from 'ws'
import { MISSED_NEWS } from '#domain/access/board-news.ts'
import { CLOSE, type CloseCode } from '#domain/access/close-code.ts'
import type { Role } from '#domain/access/role.ts'
import type { Seat } from '#domain/access/seat.ts'
import { Acknowledgements } from './acknowledgements.ts'
import type { SyncPerson } from './board-hub.ts'
import type { ConnectionOwner } from './connection-owner.ts'
import type { Entrant, Link } from './entrant.ts'
import { Gathering } from './gathering.ts'
import { Keepalive } from './keepalive.ts'
import { MESSAGE_TABLE } from './message-table.ts'
import { RateLimit } from './rate-limit.ts'
import type { SyncContext } from './sync-context.ts'
import {
  acknowledgeFrame,
  asBytes,
  awarenessFrame,
  type Frame,
  frameKind,
  newsFrame,
  seatFrame,
} from './wire.ts'

/** RFC 6455: data that cannot be what it says it is. Transient for y-websocket, which starts over with a sync. */
export const MALFORMED = 1007

export class Connection {
  person: SyncPerson
  readonly signOuts: number | undefined
  readonly acknowledges: boolean
  readonly inflates: boolean
  readonly acknowledgements = new Acknowledgements()
  seat: Seat
  /** The Yjs client whose awareness this socket speaks for [S12]. */
  clientId: number | undefined
  /** A sync step 1 is on its way or was not answered yet. */
  asked = false
  /** Times in a row that a step 2 still left something out. */
  askedInVain = 0
  /** The board is locked for whoever is on this socket [S20]. */
  isLocked = false
  /** Something it sent broke a rule of admission [S11]. */
  wasRefused = false
  readonly #link: Link
  readonly #context: SyncContext
  readonly #rate: RateLimit
  #owner: ConnectionOwner | undefined
  readonly #keepalive: Keepalive
  readonly #gathering: Gathering
  #acknowledged: number | undefined
  /** State vector at the moment updates stopped being sent to a slow reader. */
  #behindSince: Uint8Array | undefined
  #missedNews = false
  /** Not read: while its board is being loaded; while too much of what it was sent waits in its socket. */
  #isHeld = false
  #isStuffed = false
  #over = false
  #resolveGone: () => void = () => undefined
  /** Resolves when the link is down. */
  readonly gone = new Promise<void>((resolve) => {
    this.#resolveGone = resolve
  })

  constructor(link: Link, entrant: Entrant, context: SyncContext) {
    this.person = entrant.person
    this.seat = entrant.seat
    this.signOuts = entrant.signOuts
    this.acknowledges = entrant.acknowledges
    this.inflates = entrant.inflates
    this.#link = link
    this.#gathering = new Gathering(link.socket, () => this.#sendAcknowledgement())
    this.#context = context
    this.#rate = new RateLimit(context.limits, context.now())
    this.#keepalive = new Keepalive(context.now())
  }

  /** Whether anything may still be sent. */
  get isOpen(): boolean {
    return !this.#over
  }

  /** Begins to listen; from here on the room hears of everything, the end included. */
  enter(owner: ConnectionOwner): void {
    this.#owner = owner
    const { webSocket, socket } = this.#link
    socket.setNoDelay(true)
    webSocket.on('message', (data, isBinary) => this.#receive(data, isBinary))
    webSocket.on('pong', () => this.#hear())
    webSocket.on('close', () => this.#gone())
    // Bad frames and broken links end in 'close', which is handled; unheard, 'error' would end the process.
    webSocket.on('error', (error) => this.#noteError(error))
    socket.on('drain', () => this.#drained())
  }

  /** Stops reading, so that a sender waits in its own kernel while the board is being loaded. */
  pause(): void {
    this.#isHeld = true
    this.#link.webSocket.pause()
  }

  resume(): void {
    this.#isHeld = false
    if (!this.#isStuffed) this.#link.webSocket.resume()
  }

  /** Writes a frame that must arrive: an answer, an acknowledgement. */
  send(frame: Frame): void {
    const { webSocket, socket } = this.#link
    if (this.#over || webSocket.readyState !== webSocket.OPEN) return
    this.#keepalive.sentAt = this.#context.now()
    socket.write(frame)
    if (socket.writableLength > this.#context.limits.behindBytes) this.#stuff()
  }

  /** Who does not read is not read: else answers to what they ask would pile up without end [S14]. */
  #stuff(): void {
    if (this.#isStuffed) return
    this.#isStuffed = true
    this.#link.webSocket.pause()
  }

  /** What waited has gone out. */
  #drained(): void {
    this.#isStuffed = false
    if (!this.#isHeld && !this.#over) this.#link.webSocket.resume()
    this.#caughtUp()
  }

  get role(): Role {
    return this.seat.role
  }

  /** Says what the person on this socket may do now: their page shows only what is allowed. */
  tellSeat(): void {
    if (this.acknowledges) this.send(seatFrame(this.seat, this.person.name))
  }

  /** Says that the first n frames are durable: once a turn of the event loop, whatever the number of frames. */
  acknowledge(n: number): void {
    this.#acknowledged = n
    this.gather()
  }

  /** What is written from here to the end of this turn goes out in one system call. */
  gather(): void {
    if (!this.#over) this.#gathering.begin()
  }

  #sendAcknowledgement(): void {
    const n = this.#acknowledged
    if (n === undefined) return
    this.#acknowledged = undefined
    this.#context.counters.acknowledgements += 1
    this.send(acknowledgeFrame(n))
  }

  /** Writes updates, unless this reader is so slow that it gets one resync instead of a queue. */
  sendUpdates(frames: Frame): void {
    if (this.#behindSince !== undefined || this.#over) return
    if (this.#link.socket.writableLength <= this.#context.limits.behindBytes) this.send(frames)
    else this.#fallBehind()
  }

  /** So slow that updates are left out, until one resync makes up for them. */
  get isBehind(): boolean {
    return this.#behindSince !== undefined
  }

  /** So slow that presence would come late. */
  get isLagging(): boolean {
    return this.#link.socket.writableLength > this.#context.limits.laggingBytes
  }

  /** Writes news, unless this reader is slow: then it is told to look at everything once it reads again. */
  sendNews(frame: Frame): void {
    if (this.isLagging) this.#missedNews = true
    else this.send(frame)
  }

  /** Writes awareness, unless this reader is slow: what it would read late is not true any more. */
  sendAwareness(frame: Frame): void {
    if (!this.isLagging) this.send(frame)
  }

  /** Closes with a reason; what comes in from here on is not read. */
  close(code: CloseCode | typeof MALFORMED): void {
    if (this.#over) return
    this.#gathering.end()
    this.#leave()
    this.#link.webSocket.close(code)
    // A close frame behind a paused reader or a dead link would be waited for in vain.
    this.#link.webSocket.resume()
  }

  /** Ends a link whose other end does not answer the close frame. */
  terminate(): void {
    this.#link.webSocket.terminate()
  }

  /** Keeps a quiet link alive for stock clients [S17] and gives up one that is dead. */
  patrol(): void {
    const { limits } = this.#context
    const { webSocket, socket } = this.#link
    const now = this.#context.now()
    if (this.#isStuffed) this.#keepalive.hearOfProgress(socket, now)
    const state = this.#keepalive.state(limits, now)
    if (state === 'dead') {
      webSocket.terminate()
      return
    }
    if (state === 'unsure') webSocket.ping()
    if (this.#keepalive.isQuiet(limits, now)) this.send(awarenessFrame([]))
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#over) return
    this.#hear()
    const { counters } = this.#context
    counters.framesReceived += 1
    const bytes = asBytes(data)
    if (!this.#rate.take(bytes.length, this.#keepalive.heardAt)) {
      counters.closedTooFast += 1
      this.close(CLOSE.slowDown)
    } else if (!isBinary) {
      counters.droppedText += 1
    } else {
      this.take(bytes)
    }
  }

  /** Looks at two bytes; the rest of a frame that the role may not send is never decoded. */
  take(bytes: Uint8Array): void {
    if (this.#over) return
    const { counters } = this.#context
    const kind = frameKind(bytes)
    if (kind === 'unknown' || (kind === 'digest' && !this.acknowledges)) {
      counters.droppedUnknown += 1
      return
    }
    const isWriting = kind === 'step2' || kind === 'update'
    const isAllowed = MESSAGE_TABLE[kind][this.role]
    if (isAllowed && !(isWriting && this.isLocked)) {
      this.#owner?.receive(this, kind, bytes)
      return
    }
    if (isAllowed) counters.droppedByLock += 1
    else counters.droppedByRole += 1
    if (kind === 'step2') this.asked = false
    if (isWriting) this.acknowledgements.missed()
  }

  #hear(): void {
    this.#keepalive.heardAt = this.#context.now()
  }

  /** Without a document to measure by, the reader starts over. */
  #fallBehind(): void {
    this.#behindSince = this.#owner?.sentVector()
    if (this.#behindSince === undefined) this.close(CLOSE.tryLater)
  }

  #caughtUp(): void {
    if (this.#missedNews) this.send(newsFrame(MISSED_NEWS))
    this.#missedNews = false
    const since = this.#behindSince
    if (since === undefined) return
    this.#behindSince = undefined
    this.#owner?.resync(this, since)
  }

  #noteError(error: Error): void {
    const { counters } = this.#context
    const tooLarge = 'code' in error && error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH'
    if (tooLarge) counters.closedTooLarge += 1
    else if ('code' in error && String(error.code).startsWith('WS_ERR'))
      counters.closedMalformed += 1
  }

  #gone(): void {
    this.#leave()
    this.#resolveGone()
  }

  #leave(): void {
    if (this.#over) return
    this.#over = true
    this.#context.counters.socketsClosed += 1
    this.#owner?.leave(this)
  }
}
