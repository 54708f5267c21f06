/** How the session on a board stands: one row in the database, changed by session-act.ts, seen by every member. */

import { z } from 'zod'
import { type BoardLock, OPEN, readLock } from './board-lock.ts'
import { STAGES, type Stage } from './stage.ts'
import { MAX_TIMER_MS, type Timer } from './timer.ts'

export type AgendaItem = {
  readonly id: string
  readonly title: string
  /** null: open-ended. */
  readonly minutes: number | null
}

/** Somebody asks to speak. */
export type RaisedHand = {
  readonly personId: string
  /** ms since the epoch, by the server's clock. */
  readonly at: number
}

export type SessionState = {
  readonly stage: Stage
  /** ms since the epoch; null before the stage was ever changed. */
  readonly stageSince: number | null
  readonly agenda: readonly AgendaItem[]
  /** The item of the agenda that is being worked on. */
  readonly itemId: string | null
  readonly timer: Timer | null
  readonly lock: BoardLock
  /** Pointers are shown to nobody but for the spotlight. */
  readonly cursorsHidden: boolean
  /** The first to raise a hand first. */
  readonly hands: readonly RaisedHand[]
}

export const BLANK_SESSION: SessionState = {
  stage: 'prepare',
  stageSince: null,
  agenda: [],
  itemId: null,
  timer: null,
  lock: OPEN,
  cursorsHidden: false,
  hands: [],
}

export const MAX_AGENDA = 40
export const MAX_ITEM_TITLE = 120
export const MAX_ITEM_MINUTES = 600
/** As many as a board has sockets. */
export const MAX_HANDS = 500

const duration = z.number().min(0).max(MAX_TIMER_MS)
const instant = z.number().min(0).max(8.64e15)

const timer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('running'), lengthMs: duration, endsAt: instant }),
  z.object({ state: z.literal('paused'), lengthMs: duration, leftMs: duration }),
])

export const agendaItem = z.strictObject({
  id: z.string().regex(/^[\w-]{1,64}$/),
  title: z.string().trim().min(1).max(MAX_ITEM_TITLE),
  minutes: z.number().int().min(1).max(MAX_ITEM_MINUTES).nullable(),
})

const lock = z.unknown().transform((value): BoardLock => readLock(value) ?? OPEN)

/** Field by field: what cannot be read, of an older version or a damaged row, is as on a board without a session. */
export const sessionState = z.object({
  stage: z.enum(STAGES).catch('prepare'),
  stageSince: instant.nullable().catch(null),
  agenda: z.array(agendaItem).max(MAX_AGENDA).catch([]),
  itemId: z.string().max(64).nullable().catch(null),
  timer: timer.nullable().catch(null),
  lock: lock.optional().transform((value) => value ?? OPEN),
  cursorsHidden: z.boolean().catch(false),
  hands: z
    .array(z.object({ personId: z.string().max(64), at: instant }))
    .max(MAX_HANDS)
    .catch([]),
})

/** Reads a stored or received session; anything else is a blank one. */
export function readSessionState(value: unknown): SessionState {
  return sessionState.safeParse(value).data ?? BLANK_SESSION
}
