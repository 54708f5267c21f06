/** A board in pieces, so that taking one over from a worker keeps nobody waiting. Cut and put together here. */

import type { Board } from '#domain/board/board.ts'
import { ENTITY_ROOTS, type EntityRoot } from '#domain/board/document.ts'

type Entries = readonly (readonly [key: string, value: unknown])[]

/** The last one has the whole: a board with nothing in its larger maps. */
export type BoardPart =
  | { readonly root: EntityRoot | 'ink'; readonly entries: Entries }
  | { readonly whole: Board }

/** Entries in a piece: some two milliseconds of taking over. */
const PART = 500

export function* boardParts({ negotiation, ink, ...rest }: Board): Generator<BoardPart> {
  for (const root of ENTITY_ROOTS) yield* partsOf(root, negotiation[root])
  yield* partsOf('ink', ink)
  const emptied = Object.fromEntries(ENTITY_ROOTS.map((root) => [root, new Map()]))
  yield { whole: { ...rest, negotiation: { ...negotiation, ...emptied }, ink: new Map() } }
}

function* partsOf(
  root: EntityRoot | 'ink',
  map: ReadonlyMap<string, unknown>,
): Generator<BoardPart> {
  const entries = [...map]
  for (let from = 0; from < entries.length; from += PART) {
    yield { root, entries: entries.slice(from, from + PART) }
  }
}

export class BoardFromParts {
  readonly #maps = new Map<string, Map<string, unknown>>()

  /** The board, once its last part has come. */
  add(part: BoardPart): Board | undefined {
    if ('whole' in part) return this.#board(part.whole)
    const map = this.#maps.get(part.root) ?? new Map<string, unknown>()
    for (const [key, value] of part.entries) map.set(key, value)
    this.#maps.set(part.root, map)
    return
  }

  #board(whole: Board): Board {
    const mapOf = (root: string) => this.#maps.get(root) ?? new Map()
    const entities = Object.fromEntries(ENTITY_ROOTS.map((root) => [root, mapOf(root)]))
    // Each map holds what was cut from the map of the same name.
    const negotiation = { ...whole.negotiation, ...entities } as Board['negotiation']
    return { ...whole, negotiation, ink: mapOf('ink') as unknown as Board['ink'] }
  }
}
