/** The timer everybody sees. All instants are the server's clock, in ms since the epoch: a browser's own may be days off. */

export type Timer =
  | { readonly state: 'running'; readonly lengthMs: number; readonly endsAt: number }
  | { readonly state: 'paused'; readonly lengthMs: number; readonly leftMs: number }

export const MINUTE_MS = 60_000
/** Nobody times a session longer than a day. */
export const MAX_TIMER_MS = 24 * 60 * MINUTE_MS

export function startTimer(lengthMs: number, now: number): Timer {
  return { state: 'running', lengthMs, endsAt: now + lengthMs }
}

/** What is left, in ms; 0 once it has run out. */
export function timeLeft(timer: Timer, now: number): number {
  return timer.state === 'paused' ? timer.leftMs : Math.max(0, timer.endsAt - now)
}

/** How long ago it ran out, in ms; 0 before. */
export function timeOver(timer: Timer, now: number): number {
  return timer.state === 'paused' ? 0 : Math.max(0, now - timer.endsAt)
}

/** One that has run out, or is paused already, stays as it is. */
export function pauseTimer(timer: Timer, now: number): Timer {
  const leftMs = timeLeft(timer, now)
  if (timer.state === 'paused' || leftMs === 0) return timer
  return { state: 'paused', lengthMs: timer.lengthMs, leftMs }
}

export function resumeTimer(timer: Timer, now: number): Timer {
  if (timer.state === 'running') return timer
  return { state: 'running', lengthMs: timer.lengthMs, endsAt: now + timer.leftMs }
}

/** A minute more than is left: one that has run out runs for a minute from now. Never longer than a day. */
export function addMinute(timer: Timer, now: number): Timer {
  const leftMs = Math.min(timeLeft(timer, now) + MINUTE_MS, MAX_TIMER_MS)
  const lengthMs = Math.min(timer.lengthMs + MINUTE_MS, MAX_TIMER_MS)
  if (timer.state === 'paused') return { state: 'paused', lengthMs, leftMs }
  return { state: 'running', lengthMs, endsAt: now + leftMs }
}
