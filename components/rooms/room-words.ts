/** What rooms are called, who may come into them, and what their people are called together. */

import type { Room } from './room.ts'

/** "Room 2 · On monitors"; without the name where one is not told it. */
export function roomTitle({ number, name }: Pick<Room, 'number' | 'name'>): string {
  return name === undefined ? `Room ${number}` : `Room ${number} · ${name}`
}

/** Said in the room, in the list and before one goes in, in the same words. */
export function doorWords(isOpenToFacilitators: boolean): string {
  return isOpenToFacilitators
    ? 'Open to facilitators: they may come in.'
    : 'The facilitators cannot come in.'
}

const MOST_NAMES = 6

/** "Ben, Noor and Ana"; of many, some and how many more. */
export function namesWords(people: readonly { readonly name: string }[]): string {
  const names = people.map(({ name }) => name)
  const shown = names.length > MOST_NAMES ? names.slice(0, MOST_NAMES - 1) : names
  const more = names.length - shown.length
  const last = more > 0 ? `${more} more` : shown.pop()
  if (last === undefined) return 'nobody'
  return shown.length > 0 ? `${shown.join(', ')} and ${last}` : last
}
