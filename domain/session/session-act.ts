/** What a facilitator does to the session, as data; and what comes of it. Sent by components/session, carried out by server/session. */

import { z } from 'zod'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import { type BoardLock, LOCK_SCOPES, MAX_LOCKED_LANES, OPEN } from './board-lock.ts'
import {
  type AgendaItem,
  agendaItem,
  MAX_AGENDA,
  MAX_HANDS,
  MAX_ITEM_MINUTES,
  type SessionState,
} from './session-state.ts'
import { STAGES } from './stage.ts'
import { addMinute, MINUTE_MS, pauseTimer, resumeTimer, startTimer, type Timer } from './timer.ts'

const act = <Name extends string>(name: Name) => z.strictObject({ act: z.literal(name) })

export const sessionAct = z.discriminatedUnion('act', [
  act('setStage').extend({ stage: z.enum(STAGES) }),
  act('setAgenda').extend({ agenda: z.array(agendaItem).max(MAX_AGENDA) }),
  /** One at a time: two who add at once, or one who is quicker than the line, lose nothing of each other's. */
  act('addItem').extend({ item: agendaItem }),
  act('strikeItem').extend({ itemId: z.string().max(64) }),
  /** Takes up an item, and starts the timer if it has minutes; null: none any more. */
  act('takeUp').extend({ itemId: z.string().max(64).nullable() }),
  act('startTimer').extend({ minutes: z.number().int().min(1).max(MAX_ITEM_MINUTES) }),
  act('pauseTimer'),
  act('resumeTimer'),
  act('addMinute'),
  act('endTimer'),
  act('lock').extend({ scope: z.enum(LOCK_SCOPES) }),
  act('lockLane').extend({ actorId: z.string().min(1).max(64), isLocked: z.boolean() }),
  act('hideCursors').extend({ hidden: z.boolean() }),
  /** null: everybody's. */
  act('lowerHand').extend({ personId: z.string().max(64).nullable() }),
])
export type SessionAct = z.infer<typeof sessionAct>

export type Acting = {
  /** ms since the epoch, by the server's clock. */
  readonly now: number
  /** The name of the facilitator. */
  readonly by: string
}

/** The session after an act; the same object where nothing changed. */
export function actOnSession(state: SessionState, wish: SessionAct, acting: Acting): SessionState {
  const { now } = acting
  switch (wish.act) {
    case 'setStage':
      return wish.stage === state.stage ? state : { ...state, stage: wish.stage, stageSince: now }
    case 'setAgenda':
      return withAgenda(state, wish.agenda)
    case 'addItem':
      return addItem(state, wish.item)
    case 'strikeItem':
      return withAgenda(
        state,
        state.agenda.filter(({ id }) => id !== wish.itemId),
      )
    case 'takeUp':
      return takeUp(state, wish.itemId, now)
    case 'startTimer':
      return { ...state, timer: startTimer(wish.minutes * MINUTE_MS, now) }
    case 'pauseTimer':
    case 'resumeTimer':
    case 'addMinute':
    case 'endTimer':
      return withTimer(state, state.timer && changedTimer(state.timer, wish.act, now))
    case 'lock':
      return { ...state, lock: stamped({ ...state.lock, scope: wish.scope }, acting) }
    case 'lockLane':
      return { ...state, lock: stamped(laneLocked(state.lock, wish), acting) }
    case 'hideCursors':
      return { ...state, cursorsHidden: wish.hidden }
    case 'lowerHand':
      return wish.personId === null ? { ...state, hands: [] } : handLowered(state, wish.personId)
    default:
      return unreachable(wish)
  }
}

/** Raising a hand twice does not change its place in the queue. */
export function handRaised(state: SessionState, personId: string, now: number): SessionState {
  const { hands } = state
  if (hands.length >= MAX_HANDS || hands.some((hand) => hand.personId === personId)) return state
  return { ...state, hands: [...hands, { personId, at: now }] }
}

export function handLowered(state: SessionState, personId: string): SessionState {
  const hands = state.hands.filter((hand) => hand.personId !== personId)
  return hands.length === state.hands.length ? state : { ...state, hands }
}

function withAgenda(state: SessionState, agenda: SessionState['agenda']): SessionState {
  return { ...state, agenda, itemId: kept(agenda, state.itemId) }
}

/** An agenda that is full, or has the item already, stays as it is. */
function addItem(state: SessionState, item: AgendaItem): SessionState {
  const { agenda } = state
  if (agenda.length >= MAX_AGENDA || agenda.some(({ id }) => id === item.id)) return state
  return { ...state, agenda: [...agenda, item] }
}

function kept(agenda: SessionState['agenda'], itemId: string | null): string | null {
  return agenda.some(({ id }) => id === itemId) ? itemId : null
}

/** An item that is not on the agenda is not taken up; one without minutes leaves the timer alone. */
function takeUp(state: SessionState, itemId: string | null, now: number): SessionState {
  const item = state.agenda.find(({ id }) => id === itemId)
  if (!item) return itemId === null ? { ...state, itemId } : state
  const timer = item.minutes === null ? state.timer : startTimer(item.minutes * MINUTE_MS, now)
  return { ...state, itemId: item.id, timer }
}

function withTimer(state: SessionState, timer: Timer | null): SessionState {
  return timer === state.timer ? state : { ...state, timer }
}

type TimerAct = 'pauseTimer' | 'resumeTimer' | 'addMinute' | 'endTimer'

function changedTimer(timer: Timer, act: TimerAct, now: number): Timer | null {
  switch (act) {
    case 'pauseTimer':
      return pauseTimer(timer, now)
    case 'resumeTimer':
      return resumeTimer(timer, now)
    case 'addMinute':
      return addMinute(timer, now)
    case 'endTimer':
      return null
    default:
      return unreachable(act)
  }
}

type LaneWish = Extract<SessionAct, { act: 'lockLane' }>

function laneLocked(lock: BoardLock, { actorId, isLocked }: LaneWish): BoardLock {
  const others = lock.lanes.filter((id) => id !== actorId)
  if (!isLocked) return { ...lock, lanes: others }
  return others.length < MAX_LOCKED_LANES ? { ...lock, lanes: [...others, actorId] } : lock
}

function stamped(lock: BoardLock, { by }: Acting): BoardLock {
  return lock.scope === 'none' && lock.lanes.length === 0 ? OPEN : { ...lock, by }
}
