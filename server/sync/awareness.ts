/**
 * Who is in a room and what they point at [S12]. Identity is the server's: one client id a socket, and `user` always
 * says what the session says. Never stored; sent on at most thirty times a second, less often in a crowd.
 */

import type { ClientOwners } from './admission/client-owners.ts'
import {
  type AwarenessEntry,
  goneEntry,
  readAwareness,
  stateEntry,
  withUser,
} from './awareness-entry.ts'
import type { Connection } from './connection.ts'
import { isNestedBeyond } from './json-depth.ts'
import type { LoopLoad } from './loop-load.ts'
import { Pace } from './pace.ts'
import type { SyncCounters } from './sync-counters.ts'
import type { SyncLimits } from './sync-limits.ts'
import { awarenessFrame, type Frame } from './wire.ts'

export type AwarenessContext = {
  readonly limits: SyncLimits
  readonly counters: SyncCounters
  readonly load: LoopLoad
}

/** `except`: it knows already. */
export type SendToAll = (frame: Frame, except: Connection | undefined) => void

type Present = {
  readonly connection: Connection
  readonly clock: number
  readonly state: State
  /** As it goes out: written once, for all flushes and joiners. */
  readonly entry: Uint8Array
}

/** Ids of those who left whose clocks are remembered, so that they go on. Whose an id is, is never forgotten [S11]. */
const MAX_GONE = 1024
const MAX_CLOCK = 2 ** 31
/** Lists and objects within each other in one state: what peers compare and copy must not exhaust their stacks. */
const MAX_DEPTH = 32
/**
 * Among few people presence goes out every 33 ms. Among 200 who all move, one flush is 50 KB to each of them and takes
 * several milliseconds: the window grows to ten times that, for pointers ten times a second are still smooth enough.
 */
const SHARE = 10
const MOST_MS = 100
/** How much before its time presence goes along with updates. */
const SOON_MS = 12

export class RoomAwareness {
  readonly #present = new Map<number, Present>()
  /** Clocks of those who left. */
  readonly #gone = new Map<number, number>()
  readonly #changed = new Set<number>()
  readonly #limits: SyncLimits
  readonly #counters: SyncCounters
  readonly #owners: ClientOwners
  readonly #load: LoopLoad
  readonly #sendToAll: SendToAll
  readonly #pace: Pace
  #timer: NodeJS.Timeout | undefined
  /** Kept for the next who comes, until somebody moves. */
  #everybody: Frame | undefined

  constructor(context: AwarenessContext, owners: ClientOwners, sendToAll: SendToAll) {
    this.#limits = context.limits
    this.#counters = context.counters
    this.#owners = owners
    this.#load = context.load
    this.#sendToAll = sendToAll
    this.#pace = new Pace({ leastMs: context.limits.awarenessMs, mostMs: MOST_MS, share: SHARE })
  }

  /** Takes what a socket says about itself, leaves out what it says about others. False: cannot be read. */
  receive(connection: Connection, body: Uint8Array): boolean {
    const entries = readAwareness(body)
    if (entries === undefined) return false
    for (const { clientId, clock, json } of entries) {
      if (clock > MAX_CLOCK) return false
      if (!this.#isOwn(connection, { clientId, clock, json })) this.#counters.foreignAwareness += 1
      else if (!this.#take(connection, clientId, { clock, json })) return false
    }
    return true
  }

  /** Everybody who is here, for somebody who comes. */
  everybody(): Frame {
    this.#everybody ??= awarenessFrame([...this.#present.values()].map(({ entry }) => entry))
    return this.#everybody
  }

  /** Has somebody say again what they said, so that it goes out under the role they have now. */
  identify(connection: Connection): void {
    const { clientId } = connection
    const present = clientId === undefined ? undefined : this.#present.get(clientId)
    if (clientId !== undefined && present?.connection === connection) {
      const { clock, state } = present
      const json = Buffer.from(JSON.stringify({ ...state, user: userOf(connection) }))
      // For those who come; those who are here listen only to a newer clock.
      this.#everybody = undefined
      this.#present.set(clientId, { ...present, entry: stateEntry(clientId, clock, json) })
      this.#renew(connection, clientId, present.clock)
    }
  }

  /** A socket is gone: so is its presence, now and not after half a minute. */
  leave(connection: Connection): void {
    const { clientId } = connection
    if (clientId === undefined) return
    const present = this.#present.get(clientId)
    if (present?.connection === connection) this.#remove(clientId, present.clock)
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  /** The first id a socket announces is its own, unless it is somebody else's. */
  #isOwn(connection: Connection, { clientId, clock, json }: AwarenessEntry): boolean {
    if (connection.clientId !== undefined) return connection.clientId === clientId
    const { person } = connection
    // Stock clients also pass on that somebody vanished, which makes nothing theirs.
    const isTheirs = isNull(json)
      ? this.#owners.ownerOf(clientId) === person.id
      : this.#owners.claim(clientId, person.id)
    if (!isTheirs) return false
    const holder = this.#present.get(clientId)
    // Same person: a reconnect whose old socket is still half open, or a tab that repeats what another one said.
    // Only the owner can go beyond the clock seen last, so it is asked to.
    if (holder !== undefined && clock <= holder.clock) {
      this.#renew(connection, clientId, holder.clock)
      return false
    }
    if (holder !== undefined) holder.connection.clientId = undefined
    connection.clientId = clientId
    return true
  }

  /** False when the state is no JSON; oversize and overdeep states are dropped, nulls are departures. */
  #take(connection: Connection, clientId: number, said: Said): boolean {
    const { clock } = said
    const seen = this.#present.get(clientId)?.clock ?? this.#gone.get(clientId) ?? -1
    if (this.#isTooMuch(said.json)) {
      this.#counters.droppedAwareness += 1
      return true
    }
    const state = parseState(said.json)
    if (state === undefined) return false
    if (state === null) {
      if (this.#present.has(clientId)) this.#remove(clientId, Math.max(clock, seen))
    } else if (clock <= seen) {
      // After a reconnect peers have seen this clock with "gone" and would not listen.
      if (!this.#present.has(clientId)) this.#renew(connection, clientId, seen)
    } else if (said.json.length > this.#limits.awarenessBytes && !('gesture' in state)) {
      this.#counters.droppedAwareness += 1
    } else {
      this.#gone.delete(clientId)
      const entry = stateEntry(clientId, clock, withUser(said.json, state, userOf(connection)))
      this.#present.set(clientId, { connection, clock, state, entry })
      this.#mark(clientId)
    }
    return true
  }

  /** Looked at before it is parsed: what is parsed without trouble may be too deep to be written again. */
  #isTooMuch(json: Uint8Array): boolean {
    return json.length > this.#limits.gestureBytes || isNestedBeyond(json, MAX_DEPTH)
  }

  /**
   * Tells a client that it is gone. y-protocols never lets that happen to a client's own state: it answers with the
   * same state and a clock above the one named here.
   */
  #renew(connection: Connection, clientId: number, clock: number): void {
    connection.send(awarenessFrame([goneEntry(clientId, clock)]))
  }

  #remove(clientId: number, clock: number): void {
    this.#present.delete(clientId)
    this.#gone.set(clientId, clock)
    const oldest = this.#gone.keys().next().value
    if (this.#gone.size > MAX_GONE && oldest !== undefined) this.#gone.delete(oldest)
    this.#mark(clientId)
  }

  #entry(clientId: number): Uint8Array {
    return this.#present.get(clientId)?.entry ?? goneEntry(clientId, this.#gone.get(clientId) ?? 0)
  }

  /** The first change of a quiet room goes out at once, those that follow wait for the window to pass. */
  #mark(clientId: number): void {
    this.#changed.add(clientId)
    this.#everybody = undefined
    if (this.#timer !== undefined) return
    const wait = this.#pace.readyAt - performance.now()
    this.#timer = setTimeout(() => this.#flush(), Math.max(0, wait))
  }

  /** What is to be sent soon anyhow, for whoever writes to everybody now: an eighth of all writes less, with 50 people. */
  due(now: number): Frame | undefined {
    if (this.#changed.size === 0 || now < this.#pace.readyAt - SOON_MS) return undefined
    clearTimeout(this.#timer)
    this.#timer = undefined
    return this.#takeChanged(now)
  }

  #flush(): void {
    this.#timer = undefined
    const began = performance.now()
    const only = this.#onlySpeaker()
    this.#sendToAll(this.#takeChanged(began), only)
    this.#pace.spent(performance.now() - began)
  }

  /** Whoever is the only one who said something: it need not be told. A quarter of all writes in a room of four. */
  #onlySpeaker(): Connection | undefined {
    const [clientId] = this.#changed
    if (clientId === undefined || this.#changed.size > 1) return undefined
    return this.#present.get(clientId)?.connection
  }

  #takeChanged(now: number): Frame {
    this.#pace.launched(now, this.#load.stretch(now))
    const entries = [...this.#changed].map((clientId) => this.#entry(clientId))
    this.#changed.clear()
    return awarenessFrame(entries)
  }
}

type State = Readonly<Record<string, unknown>>

/** What everybody sees of a person, whatever they write themselves. */
function userOf({ person, seat }: Connection): object {
  return { personId: person.id, name: person.name, hue: person.hue, ...seat }
}

type Said = { readonly clock: number; readonly json: Uint8Array }

function isNull(json: Uint8Array): boolean {
  return json.length === 4 && Buffer.from(json).toString() === 'null'
}

function parseState(json: Uint8Array): State | null | undefined {
  try {
    const state: unknown = JSON.parse(Buffer.from(json).toString('utf8'))
    if (state === null) return null
    return isRecord(state) ? state : undefined
  } catch {
    // Not JSON: every peer would throw at it, so it is no state.
    return undefined
  }
}

function isRecord(value: unknown): value is State {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
