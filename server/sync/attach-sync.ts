/**
 * The door of the sync server: takes `/sync/:boardId` upgrades of a shared http server, leaves all others alone, and
 * lets nobody in, and no byte of a board out, before origin, session and role are known [S1]. Next: connection.ts.
 */

import type { IncomingMessage, Server } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { CLOSE, type CloseCode } from '#domain/access/close-code.ts'
import { isAllowedOrigin } from './allowed-origin.ts'
import type { Admission, BoardHub, SyncDeps } from './board-hub.ts'
import { BoardSocket } from './board-socket.ts'
import { Connection } from './connection.ts'
import { Rooms } from './rooms.ts'
import type { SyncContext } from './sync-context.ts'
import { zeroCounters } from './sync-counters.ts'
import { DEFAULT_LIMITS } from './sync-limits.ts'
import { isSyncUrl, readSyncRequest } from './sync-request.ts'

/** Whether an upgrade is the sync server's; everybody else must leave it alone. */
export function isSyncRequest(request: IncomingMessage): boolean {
  return isSyncUrl(request.url)
}

/** Serves boards on an http server until the hub is shut down. */
export function attachSync(httpServer: Server, deps: SyncDeps): BoardHub {
  const context: SyncContext = {
    limits: { ...DEFAULT_LIMITS, ...deps.limits },
    counters: zeroCounters(),
    log: deps.log,
    now: deps.now ?? (() => performance.now()),
  }
  const rooms = new Rooms(deps, context)
  const door = new Door(deps, context, rooms)
  httpServer.on('upgrade', (request, socket, head) => {
    if (isSyncRequest(request)) void door.open({ request, socket, head })
  })
  return rooms
}

type Upgrade = {
  readonly request: IncomingMessage
  readonly socket: Duplex
  readonly head: Buffer
}

class Door {
  readonly #deps: SyncDeps
  readonly #context: SyncContext
  readonly #rooms: Rooms
  readonly #webSockets: WebSocketServer

  constructor(deps: SyncDeps, context: SyncContext, rooms: Rooms) {
    this.#deps = deps
    this.#context = context
    this.#rooms = rooms
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

  /** The handshake is completed only after admission, so there is no moment at which an unknown socket could speak. */
  async open(upgrade: Upgrade): Promise<void> {
    const { request, socket } = upgrade
    // A peer that resets while it is being admitted; 'close' follows and the handshake finds the socket dead.
    socket.on('error', () => undefined)
    const { origin, host } = request.headers
    if (!isAllowedOrigin({ origin, host, publicUrl: this.#deps.publicUrl })) {
      this.#context.counters.originsRefused += 1
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    const target = readSyncRequest(request.url ?? '')
    if (target === undefined) {
      this.#refuse(upgrade, CLOSE.noSuchBoard)
      return
    }
    // Asked again if a right was taken away somewhere while the answer was on its way: between the last look at the
    // epoch and join() nothing else can run, so nobody slips past a recheck [S13].
    let epoch: number
    let admission: Admission
    do {
      epoch = this.#rooms.epoch
      admission = await this.#admit(request, target.boardId)
    } while (epoch !== this.#rooms.epoch && admission.ok)
    if (!admission.ok) {
      this.#refuse(upgrade, admission.code)
      return
    }
    this.#handshake(upgrade, (webSocket) => {
      if (!(socket instanceof Socket)) throw new TypeError('An upgraded socket is a net.Socket.')
      this.#context.counters.socketsOpened += 1
      const entrant = { ...admission, acknowledges: target.acknowledges }
      const connection = new Connection({ webSocket, socket }, entrant, this.#context)
      this.#rooms.join(target.boardId, connection)
    })
  }

  /** Five seconds in all, whatever the client does. */
  async #admit(request: IncomingMessage, boardId: string): Promise<Admission> {
    if (this.#rooms.isStopping) return { ok: false, code: CLOSE.shuttingDown }
    let timer: NodeJS.Timeout | undefined
    const deadline = new Promise<Admission>((resolve) => {
      timer = setTimeout(resolve, this.#context.limits.admissionMs, TRY_LATER)
    })
    try {
      return await Promise.race([this.#deps.admit(request, boardId), deadline])
    } catch (error) {
      this.#context.log.error('sync.admission-failed', { boardId, reason: String(error) })
      return TRY_LATER
    } finally {
      clearTimeout(timer)
    }
  }

  /** Accepted and closed: browsers show a page the close code of a socket, and nothing of a refused upgrade. */
  #refuse(upgrade: Upgrade, code: CloseCode): void {
    this.#context.counters.socketsRefused += 1
    this.#handshake(upgrade, (webSocket) => {
      // It is being closed; what it still sends is not listened to.
      webSocket.on('error', () => undefined)
      webSocket.close(code)
    })
  }

  #handshake({ request, socket, head }: Upgrade, then: (webSocket: WebSocket) => void): void {
    this.#webSockets.handleUpgrade(request, socket, head, then)
  }
}

const TRY_LATER: Admission = { ok: false, code: CLOSE.tryLater }
