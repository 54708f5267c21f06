/** Which of eight hues a new caucus room gets: one that few of the open rooms have. */

const HUES = 8

/** The first of the hues that are used least; 0 where there is no room. `used`: the hues of the rooms that are open. */
export function nextRoomHue(used: readonly number[]): number {
  const counts = Array.from({ length: HUES }, (_, hue) => used.filter((one) => one === hue).length)
  return counts.indexOf(Math.min(...counts))
}
