/** Reads the roles of everybody in a room anew, and puts out those who have none any more [S13]. Part of rooms.ts. */

import { CLOSE } from '#domain/access/close-code.ts'
import type { SyncDeps } from './board-hub.ts'
import type { Room } from './room.ts'
import { SharedRun } from './shared-run.ts'
import type { SyncContext } from './sync-context.ts'

/** How often the database is asked for a role, and the pause in between; a right must be gone within a second. */
const ROLE_TRIES = 3
const ROLE_RETRY_MS = 200

type Standing = Awaited<ReturnType<SyncDeps['memberSeat']>> | 'unknown'

export class RoleRecheck {
  readonly #memberSeat: SyncDeps['memberSeat']
  readonly #context: SyncContext
  /** Half a room that is given another role at once is one recheck, or two, and not half a room of them. */
  readonly #rechecks = new SharedRun<Room>((room) => this.#recheck(room))

  constructor(memberSeat: SyncDeps['memberSeat'], context: SyncContext) {
    this.#memberSeat = memberSeat
    this.#context = context
  }

  /** Resolves when everybody's role was read after this call, and has taken effect. */
  of(room: Room): Promise<void> {
    return this.#rechecks.ask(room)
  }

  async #recheck(room: Room): Promise<void> {
    const people = new Set([...room.connections].map(({ person }) => person.id))
    const checks = [...people].map((personId) => this.#recheckPerson(room, personId))
    await Promise.all([this.#recheckLock(room), ...checks])
  }

  /** Whoever is here could write to what was locked if nobody can say what is: they come in anew. */
  async #recheckLock(room: Room): Promise<void> {
    const { boardId } = room
    const isKnown = await this.#tried('sync.lock-unknown', { boardId }, async () => {
      await room.recheckLock()
      return true
    })
    if (isKnown === undefined) room.end(CLOSE.tryLater)
  }

  async #recheckPerson(room: Room, personId: string): Promise<void> {
    const seat = await this.#seatOf(room.boardId, personId)
    if (seat === 'no-such-board') {
      room.end(CLOSE.noSuchBoard)
      return
    }
    if (seat === 'in-trash') {
      room.end(CLOSE.inTrash)
      return
    }
    for (const connection of [...room.connections]) {
      if (connection.person.id !== personId) continue
      if (seat === 'unknown') connection.close(CLOSE.tryLater)
      else if (seat === undefined) connection.close(CLOSE.notAllowed)
      else if (seat.signOuts !== connection.signOuts) connection.close(CLOSE.notSignedIn)
      else room.changeSeat(connection, seat)
    }
  }

  /** `unknown`: the database does not say. Then nobody stays on the strength of an old answer. */
  async #seatOf(boardId: string, personId: string): Promise<Standing> {
    const ids = { boardId, personId }
    const found = await this.#tried('sync.role-unknown', ids, async () => ({
      seat: await this.#memberSeat(boardId, personId),
    }))
    return found === undefined ? 'unknown' : found.seat
  }

  /** Undefined when it failed every time. */
  async #tried<T>(
    event: string,
    ids: { readonly boardId: string; readonly personId?: string },
    ask: () => Promise<T>,
  ): Promise<T | undefined> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await ask()
      } catch (error) {
        if (tries === ROLE_TRIES) {
          this.#context.log.warn(event, { ...ids, error })
          return undefined
        }
        // Connections of a pool that broke together with the database fail once each.
        await new Promise((resolve) => setTimeout(resolve, ROLE_RETRY_MS))
      }
    }
  }
}
