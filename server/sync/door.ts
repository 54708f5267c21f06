/**
 * The door of a board: every upgrade is looked at here, in the order of what it costs to say no. Origin, address and
 * board id at once; session and role when its turn comes [S1]; the board's crowd at the moment of joining [S5].
 * Next: connection.ts.
 */

import type { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { CLOSE, type CloseCode } from '#domain/access/close-code.ts'
import { AddressSockets } from './address-sockets.ts'
import { isAllowedOrigin } from './allowed-origin.ts'
import type { Admission, SyncDeps } from './board-hub.ts'
import { BoardSocket } from './board-socket.ts'
import { Connection } from './connection.ts'
import { DoorPace } from './door-pace.ts'
import type { Rooms } from './rooms.ts'
import type { SyncContext } from './sync-context.ts'
import type { SyncCounters } from './sync-counters.ts'
import { readSyncRequest, type SyncRequest } from './sync-request.ts'

export type Upgrade = {
  readonly request: IncomingMessage
  readonly socket: Duplex
  readonly head: Buffer
}

type Admitted = Extract<Admission, { ok: true }>

/** How long somebody who was refused may keep the socket to read why. */
const REFUSAL_MS = 1_000

export class Door {
  readonly #deps: SyncDeps
  readonly #context: SyncContext
  readonly #rooms: Rooms
  readonly #webSockets: WebSocketServer
  readonly #addresses: AddressSockets
  readonly #pace: DoorPace

  constructor(deps: SyncDeps, context: SyncContext, rooms: Rooms) {
    this.#deps = deps
    this.#context = context
    this.#rooms = rooms
    this.#addresses = new AddressSockets(context.limits.socketsPerAddress)
    this.#pace = new DoorPace(context.limits, context.now, () => rooms.isStopping)
    this.#webSockets = new WebSocketServer({
      noServer: true,
      WebSocket: BoardSocket,
      clientTracking: false,
      // Deflate costs 2.5 times the CPU for 9 % of the bytes on live traffic.
      perMessageDeflate: false,
      maxPayload: context.limits.messageBytes,
      // Text frames are dropped unread.
      skipUTF8Validation: true,
    })
  }

  open(upgrade: Upgrade): void {
    const { request, socket } = upgrade
    const { counters } = this.#context
    // A peer that resets while it is being admitted; 'close' follows and the handshake finds the socket dead.
    socket.on('error', ignore)
    const { origin, host } = request.headers
    if (!isAllowedOrigin({ origin, host, publicUrl: this.#deps.publicUrl })) {
      counters.originsRefused += 1
      forbid(socket)
      return
    }
    const address = this.#deps.addressOf?.(request) ?? request.socket.remoteAddress ?? 'unknown'
    if (!this.#addresses.enter(address, socket)) {
      counters.addressesCrowded += 1
      this.#refuse(upgrade, CLOSE.slowDown)
      return
    }
    const target = readSyncRequest(request.url ?? '')
    if (target === undefined) this.#refuse(upgrade, CLOSE.noSuchBoard)
    else this.#queue(upgrade, target, address)
  }

  #queue(upgrade: Upgrade, target: SyncRequest, address: string): void {
    const { socket } = upgrade
    const unwatch = watch(socket)
    const count = () => {
      this.#context.counters.socketsInLine = this.#pace.waiting
    }
    let leave = ignore
    const gone = () => {
      leave()
      count()
    }
    socket.once('close', gone)
    leave = this.#pace.wait(address, () => {
      unwatch()
      // With it would stay the request and all its headers, as long as the socket is open.
      socket.off('close', gone)
      count()
      return this.#receive(upgrade, target)
    })
    count()
  }

  /** The handshake is completed only after admission, so there is no moment at which an unknown socket could speak. */
  async #receive(upgrade: Upgrade, target: SyncRequest): Promise<void> {
    // Asked again if a right was taken away somewhere while the answer was on its way: between the last look at the
    // epoch and join() nothing else can run, so nobody slips past a recheck [S13].
    let epoch: number
    let admission: Admission
    do {
      epoch = this.#rooms.epoch
      admission = await this.#admit(upgrade.request, target.boardId)
    } while (epoch !== this.#rooms.epoch && admission.ok)
    if (!admission.ok) this.#refuse(upgrade, admission.code)
    else if (this.#isCrowded(target.boardId)) this.#refuse(upgrade, CLOSE.slowDown)
    else this.#letIn(upgrade, target, admission)
  }

  /** Five seconds in all from the beginning of its turn, whatever the client does. */
  async #admit(request: IncomingMessage, boardId: string): Promise<Admission> {
    if (this.#rooms.isStopping) return { ok: false, code: CLOSE.shuttingDown }
    let timer: NodeJS.Timeout | undefined
    const deadline = new Promise<Admission>((resolve) => {
      timer = setTimeout(resolve, this.#context.limits.admissionMs, TRY_LATER)
    })
    try {
      return await Promise.race([this.#deps.admit(request, boardId), deadline])
    } catch (error) {
      this.#context.log.error('sync.admission-failed', { boardId, error })
      return TRY_LATER
    } finally {
      clearTimeout(timer)
    }
  }

  #isCrowded(boardId: string): boolean {
    const isCrowded = this.#rooms.socketsOn(boardId) >= this.#context.limits.socketsPerBoard
    if (isCrowded) this.#context.counters.boardsCrowded += 1
    return isCrowded
  }

  #letIn(upgrade: Upgrade, target: SyncRequest, admitted: Admitted): void {
    const { socket } = upgrade
    const { person, role, actorId, signOuts } = admitted
    this.#handshake(upgrade, (webSocket) => {
      if (!(socket instanceof Socket)) throw new TypeError('An upgraded socket is a net.Socket.')
      this.#context.counters.socketsOpened += 1
      const { acknowledges, inflates } = target
      const seat = { role, ...(actorId !== undefined && { actorId }) }
      const entrant = { person, seat, signOuts, acknowledges, inflates }
      const connection = new Connection({ webSocket, socket }, entrant, this.#context)
      this.#rooms.join(target.boardId, connection)
    })
  }

  /** Accepted and closed: browsers show a page the close code of a socket, and nothing of a refused upgrade. */
  #refuse(upgrade: Upgrade, code: CloseCode): void {
    const { counters } = this.#context
    const reason = REFUSED_FOR[code]
    counters.socketsRefused += 1
    if (reason !== undefined) counters[reason] += 1
    this.#handshake(upgrade, (webSocket) => {
      // It is being closed; what it still sends is not listened to.
      webSocket.on('error', () => undefined)
      webSocket.close(code)
      // Whoever does not answer the close frame would keep the socket for half a minute.
      setTimeout(() => webSocket.terminate(), REFUSAL_MS).unref()
    })
  }

  #handshake({ request, socket, head }: Upgrade, then: (webSocket: WebSocket) => void): void {
    this.#webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      socket.resume()
      then(webSocket)
    })
  }
}

/** Counted by its code; a crowd was counted by whose it is. */
const REFUSED_FOR: Partial<Record<CloseCode, keyof SyncCounters>> = {
  [CLOSE.notSignedIn]: 'refusedNotSignedIn',
  [CLOSE.notAllowed]: 'refusedNotAllowed',
  [CLOSE.noSuchBoard]: 'refusedNoSuchBoard',
  [CLOSE.tryLater]: 'refusedTryLater',
  [CLOSE.shuttingDown]: 'refusedShuttingDown',
}

const ignore = (): void => undefined

const TRY_LATER: Admission = { ok: false, code: CLOSE.tryLater }

/**
 * Notices when a socket in line goes away, which nobody would who does not read from it. Nothing may be said before the
 * handshake, so one that speaks is let go as well. @returns what ends the watch
 */
function watch(socket: Duplex): () => void {
  const letGo = () => socket.destroy()
  socket.on('data', letGo).on('end', letGo)
  return () => {
    socket.off('data', letGo).off('end', letGo)
    socket.pause()
  }
}

function forbid(socket: Duplex): void {
  socket.once('finish', () => socket.destroy())
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
}
