/** How a stretch of time is written: 4:05, 1:02:00. */

/** Rounded up: a timer that shows 0:00 has run out. */
export function clockWords(ms: number): string {
  const seconds = Math.ceil(Math.max(0, ms) / 1000)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** For ears: no seconds while there are minutes. */
export function spokenWords(ms: number): string {
  const minutes = Math.ceil(ms / 60_000)
  if (ms <= 0) return 'Time is up'
  if (ms < 60_000) return 'Less than a minute left'
  return `${minutes} minutes left`
}
