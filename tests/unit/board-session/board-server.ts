/** The real sync server on a free port, over a log in memory: fakes the disk and the membership list, nothing else. */

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { BoardSession } from '#components/board/board-session.ts'
import { type LiveLineParts, liveLine } from '#components/board/live-line.ts'
import type { SessionParts } from '#components/board/session-parts.ts'
import type { CloseCode } from '#domain/access/close-code.ts'
import type { Role } from '#domain/access/role.ts'
import { toSeat } from '#domain/access/seat.ts'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import type { BoardStore } from '#server/database/board-store.ts'
import { attachSync } from '#server/sync/attach-sync.ts'
import type { BoardHub } from '#server/sync/board-hub.ts'
import type { BacklogJournal } from '#server/sync/journal/backlog-journal.ts'
import type { SyncLimits } from '#server/sync/sync-limits.ts'
import { MemoryStore } from '#tests/support/memory-store.ts'

export const BOARD_ID = 'board-1'

type Wish = Partial<SessionParts & Pick<LiveLineParts, 'comparisonPace' | 'Socket'>>

export class BoardServer {
  readonly #updates: Uint8Array[] = []
  #port = 0
  #server: Server | undefined
  #hub: BoardHub | undefined
  /** Holds the disk back until the promise is done. */
  disk: Promise<void> = Promise.resolve()
  /** Role of each person; nobody else gets in. */
  readonly roles = new Map<string, Role>()
  /** What each goes by; absent: their id. */
  readonly names = new Map<string, string>()
  refusal: CloseCode = 4403
  limits: Partial<SyncLimits> = {}
  /** Absent: while the disk waits, nothing is shown. */
  journal: BacklogJournal | undefined
  /** The device of each person. */
  readonly devices = new Map<string, MemoryStore>()

  constructor(...commands: Command[]) {
    const doc = new Y.Doc()
    execute(doc, commands, { by: 'server', byName: 'Server', at: 1 })
    this.#updates.push(Y.encodeStateAsUpdate(doc))
  }

  /** Listens, on the same port as before when it was stopped. */
  async start(): Promise<void> {
    const server = createServer()
    this.#hub = attachSync(server, {
      store: this.#store(),
      admit: async (request) => {
        const id = new URL(request.url ?? '', 'http://x').searchParams.get('as') ?? ''
        const seat = toSeat(this.roles.get(id), 'a1')
        return seat
          ? { ok: true, person: { id, name: this.names.get(id) ?? id, hue: 0 }, ...seat }
          : { ok: false, code: this.refusal }
      },
      memberSeat: async (_boardId, personId) => toSeat(this.roles.get(personId), 'a1'),
      log: { info() {}, warn() {}, error() {} },
      limits: this.limits,
      ...(this.journal && { journal: this.journal }),
    })
    this.#server = server
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve))
    this.#port = (server.address() as AddressInfo).port
  }

  get hub(): BoardHub {
    if (!this.#hub) throw new Error('not started')
    return this.#hub
  }

  /** Cuts every connection at once, as a killed process does. */
  async kill(): Promise<void> {
    const server = this.#server
    for (const socket of this.#sockets) socket.destroy()
    await new Promise<void>((resolve) => server?.close(() => resolve()) ?? resolve())
  }

  readonly #sockets = new Set<import('node:net').Socket>()

  /** What one person's browser keeps; whoever opens the board twice does so in the same browser. */
  device(name: string): MemoryStore {
    const device = this.devices.get(name) ?? new MemoryStore()
    this.devices.set(name, device)
    return device
  }

  /** What becomes of a frame on its way to a page: changed in place, or lost (false). */
  onTheWay: (frame: Buffer) => boolean = () => true

  /** A session of one person; the name is its id too. */
  open(
    name: string,
    role: Role = 'editor',
    store = this.device(name),
    { comparisonPace, Socket = this.socketOf(name), ...more }: Wish = {},
  ): BoardSession {
    this.roles.set(name, role)
    this.#server?.on('connection', (socket) => this.#sockets.add(socket))
    return new BoardSession({
      boardId: BOARD_ID,
      me: { personId: name, name, hue: 0, role },
      line: liveLine({
        url: `ws://127.0.0.1:${this.#port}/sync`,
        Socket,
        store,
        comparisonPace,
      }),
      ...more,
    })
  }

  /** Leads to this server, whatever its host is said to be. */
  socketOf(name: string): typeof globalThis.WebSocket {
    const arrives = (frame: Buffer) => this.onTheWay(frame)
    const port = this.#port
    class PersonSocket extends WebSocket {
      constructor(address: string) {
        const { pathname, search } = new URL(address)
        super(`ws://127.0.0.1:${port}${pathname}${search}&as=${name}`)
      }

      override emit(event: string, ...told: unknown[]): boolean {
        if (event === 'message' && !arrives(Buffer.from(told[0] as ArrayBuffer))) return true
        return super.emit(event, ...told)
      }
    }
    return PersonSocket as unknown as typeof globalThis.WebSocket
  }

  /** What the disk holds, read into a document of its own. */
  stored(): Y.Doc {
    const doc = new Y.Doc()
    for (const update of this.#updates) Y.applyUpdate(doc, update)
    return doc
  }

  #store(): BoardStore {
    return {
      create: async () => {},
      load: async (boardId) =>
        boardId === BOARD_ID
          ? { updates: [...this.#updates], covered: {}, rows: 0, rowBytes: 0, owners: new Map() }
          : undefined,
      append: async (rows) => {
        await this.disk
        this.#updates.push(...rows.map((row) => row.bytes))
        return 'stored'
      },
      bind: async () => {},
      touch: async () => {},
      close: async () => {},
    }
  }
}
