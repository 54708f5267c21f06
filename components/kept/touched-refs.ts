/** What of the board was touched, as things one can be shown. */

import type { Reading } from '#domain/board/board.ts'
import type { BoardChange } from '#domain/board/observe-board.ts'
import type { EntityRef } from '../canvas/canvas-handle.ts'

/** Cards, headings, lanes and tokens; what was removed meanwhile, and ink, is left out. */
export function touchedRefs(
  touched: readonly BoardChange['touched'][],
  { board: { negotiation } }: Reading,
): readonly EntityRef[] {
  const { proposals, issues, actors, positions } = negotiation
  return [
    ...present(
      touched.map((one) => one.proposals),
      proposals,
    ).map(({ id }) => refTo('proposal', id)),
    ...present(
      touched.map((one) => one.issues),
      issues,
    ).map(({ id }) => refTo('issue', id)),
    ...present(
      touched.map((one) => one.actors),
      actors,
    ).map(({ id }) => refTo('actor', id)),
    ...present(
      touched.map((one) => one.positions),
      positions,
    ).map(({ actorId, proposalId }): EntityRef => ({ of: 'position', actorId, proposalId })),
  ]
}

function refTo<Of extends 'proposal' | 'issue' | 'actor'>(
  of: Of,
  id: Extract<EntityRef, { of: Of; id: unknown }>['id'],
): EntityRef {
  return { of, id } as EntityRef
}

function present<Entity>(
  keys: readonly ReadonlySet<string>[],
  entities: ReadonlyMap<string, Entity>,
): readonly Entity[] {
  const all = new Set(keys.flatMap((set) => [...set]))
  return [...all].flatMap((key) => entities.get(key) ?? [])
}
