/** What a facilitator has locked. The server enforces it for every socket (server/sync); facilitators are not bound by it. */

import { z } from 'zod'
import { mayRun, type Role } from '#domain/access/role.ts'

/** `comments`: everything but comments is locked. */
export const LOCK_SCOPES = ['none', 'comments', 'all'] as const
export type LockScope = (typeof LOCK_SCOPES)[number]

export type BoardLock = {
  readonly scope: LockScope
  /** Ids of the actors whose lanes are locked, whatever the scope. */
  readonly lanes: readonly string[]
  /** The name of who locked last; null: nothing is locked. */
  readonly by: string | null
}

export const OPEN: BoardLock = { scope: 'none', lanes: [], by: null }

/** More lanes than a board can show. */
export const MAX_LOCKED_LANES = 200

const schema = z.object({
  scope: z.enum(LOCK_SCOPES),
  lanes: z.array(z.string().min(1).max(64)).max(MAX_LOCKED_LANES),
  by: z.string().max(200).nullable(),
})

/** Undefined when it is no lock. */
export function readLock(value: unknown): BoardLock | undefined {
  return schema.safeParse(value).data
}

/** Whether the lock keeps somebody from changing the board's document at all. */
export function bindsDocument({ scope }: BoardLock, role: Role): boolean {
  return scope !== 'none' && !mayRun(role)
}

/** Whether the lock keeps somebody from writing comments. */
export function bindsComments({ scope }: BoardLock, role: Role): boolean {
  return scope === 'all' && !mayRun(role)
}

/** Whether the lock keeps somebody from changing where this actor stands. */
export function bindsLane(lock: BoardLock, role: Role, actorId: string): boolean {
  return !mayRun(role) && (lock.scope !== 'none' || lock.lanes.includes(actorId))
}

/** The same lock, whoever set it. */
export function isSameLock(a: BoardLock, b: BoardLock): boolean {
  const hasSameLanes =
    a.lanes.length === b.lanes.length && a.lanes.every((id) => b.lanes.includes(id))
  return a.scope === b.scope && hasSameLanes
}
