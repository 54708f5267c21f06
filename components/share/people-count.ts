/** How many people, in words. */

export function peopleCount(count: number): string {
  if (count === 0) return 'nobody yet'
  return count === 1 ? '1 person' : `${count} people`
}
