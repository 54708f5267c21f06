/**
 * Actors that were put under each other, in the room one under the other and in the plenary the other way round. Of a
 * circle a board reads nothing, so what would close one is not carried, unless what opens it is carried too.
 */

import type { Board } from '../board/board.ts'
import { onCircles } from '../board/reading/link.ts'
import { neededAs, type RoomDifference } from './room-difference.ts'

const CHAINS = ['parent', 'represents'] as const

type Over = (id: string) => string | undefined

/** The differences, those that would close a circle with what else they need, or marked where nothing opens it. */
export function withoutCircles(
  differences: readonly RoomDifference[],
  plenary: Board,
): readonly RoomDifference[] {
  const settled = differences.map((difference) => {
    const opening = openedBy(difference, differences, plenary)
    if (opening === undefined) return { ...difference, isCircle: true as const }
    return { ...difference, needs: [...difference.needs, ...opening.map(neededAs)] }
  })
  // What opens one may need what closes it again.
  return settled.map((difference) =>
    difference.of === 'actors' && makesCircle(withNeeds(difference, settled), plenary)
      ? { ...difference, isCircle: true }
      : difference,
  )
}

/** Whether the plenary would have a circle with these. */
export function makesCircle(differences: readonly RoomDifference[], plenary: Board): boolean {
  return CHAINS.some((chain) => {
    const ids = new Set([
      ...plenary.negotiation.actors.keys(),
      ...differences.filter(({ of }) => of === 'actors').map(({ key }) => key),
    ])
    return onCircles(ids, overIn(chain, plenary, differences)).size > 0
  })
}

/** The other differences with which it makes no circle, most often none; undefined: nothing opens it. */
function openedBy(
  difference: RoomDifference,
  differences: readonly RoomDifference[],
  plenary: Board,
): readonly RoomDifference[] | undefined {
  const chosen = new Set([difference])
  const isOpen = CHAINS.every((chain) => open(chain, difference, { chosen, differences, plenary }))
  return isOpen ? [...chosen].filter((one) => one !== difference) : undefined
}

type Opening = {
  /** Added to. */
  readonly chosen: Set<RoomDifference>
  readonly differences: readonly RoomDifference[]
  readonly plenary: Board
}

/** Chooses what stands in the way on one chain, until nothing does. False: something does whatever is chosen. */
function open(
  chain: (typeof CHAINS)[number],
  { of, key, room }: RoomDifference,
  { chosen, differences, plenary }: Opening,
): boolean {
  const over = room?.[chain]
  if (of !== 'actors' || typeof over !== 'string') return true
  for (let before = 0; before < chosen.size; ) {
    before = chosen.size
    const path = pathTo(key, over, overIn(chain, plenary, [...chosen]))
    if (path === undefined) return true
    for (const one of differences) if (isOn(path, one)) chosen.add(one)
  }
  return false
}

function isOn(path: readonly string[], { of, change, key }: RoomDifference): boolean {
  return of === 'actors' && change === 'changed' && path.includes(key)
}

function withNeeds(
  difference: RoomDifference,
  all: readonly RoomDifference[],
): readonly RoomDifference[] {
  const wanted = new Set([difference])
  // A set is walked to its end, what is added meanwhile included.
  for (const { needs } of wanted)
    for (const other of all) if (needs.includes(neededAs(other))) wanted.add(other)
  return [...wanted]
}

/** Whom each actor stands under with these differences on the plenary. */
function overIn(
  chain: (typeof CHAINS)[number],
  { negotiation }: Board,
  differences: readonly RoomDifference[],
): Over {
  const changed = new Map(
    differences.flatMap(({ of, key, base, room }) =>
      of === 'actors' && room && (chain in room || (base !== null && chain in base))
        ? [[key, room[chain] as string | undefined] as const]
        : [],
    ),
  )
  const actors: ReadonlyMap<string, { readonly parent?: string; readonly represents?: string }> =
    negotiation.actors
  return (id) => (changed.has(id) ? changed.get(id) : actors.get(id)?.[chain])
}

/** Upwards from an actor to another one; undefined when it leads elsewhere. */
function pathTo(end: string, start: string, over: Over): readonly string[] | undefined {
  const path: string[] = []
  let id: string | undefined = start
  while (id !== undefined && !path.includes(id)) {
    if (id === end) return path
    path.push(id)
    id = over(id)
  }
  return undefined
}
