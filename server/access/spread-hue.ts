/** Which of the eight people's hues a newcomer gets. */

const HUES = 8

/** The hue that fewest of those present have (0 to 7); on a tie the one farthest from all that are taken. */
export function spreadHue(taken: readonly number[]): number {
  const counts = Array.from({ length: HUES }, (_, hue) => taken.filter((t) => t === hue).length)
  const fewest = Math.min(...counts)
  const free = counts.flatMap((count, hue) => (count === fewest ? [hue] : []))
  const busy = counts.flatMap((count, hue) => (count > fewest ? [hue] : []))
  const nearest = (hue: number) => Math.min(HUES, ...busy.map((other) => apart(hue, other)))
  return free.reduce((best, hue) => (nearest(hue) > nearest(best) ? hue : best), free[0] ?? 0)
}

/** Steps between two hues on the wheel, the short way round. */
function apart(a: number, b: number): number {
  const steps = Math.abs(a - b) % HUES
  return Math.min(steps, HUES - steps)
}
