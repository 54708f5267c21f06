/** Who of the others is in which row, and in which cell of it: from awareness, whatever view they are in. Pure. */

import type { MatrixTable } from '#domain/matrix/matrix-table.ts'
import type { PresentPerson } from '../board/present-person.ts'
import { entityId, entityOf } from '../canvas/shapes/entity-id.ts'
import { type Place, placeOf, refAt } from './grid-place.ts'

export type PersonInCell = Pick<PresentPerson, 'clientId' | 'name' | 'hue'> & {
  readonly column: Place['column']
  /** Whether they have the cell open for writing. */
  readonly isEditing: boolean
}

export type PeopleInRows = ReadonlyMap<Place['row'], readonly PersonInCell[]>

/** A selection of many things is not somebody in a cell. */
const FEW = 4

/** Rows in which nothing changed keep the list they had before. */
export function peopleInRows(
  people: readonly PresentPerson[],
  ownClientId: number,
  columns: Pick<MatrixTable, 'columns'>,
  before: PeopleInRows = new Map(),
): PeopleInRows {
  const rows = new Map<Place['row'], PersonInCell[]>()
  for (const person of people) {
    if (person.clientId === ownClientId || person.selection.length > FEW) continue
    for (const id of person.selection) {
      const ref = entityOf(id)
      const place = ref && placeOf(ref, columns)
      if (!place) continue
      const { clientId, name, hue } = person
      const isEditing = person.editing === id
      const inRow = rows.get(place.row) ?? []
      rows.set(place.row, [...inRow, { clientId, name, hue, column: place.column, isEditing }])
    }
  }
  return new Map([...rows].map(([row, now]) => [row, sameOr(before.get(row), now)]))
}

/** What one says of oneself: as the canvas would, so that a cell one is in has a ring there as well. */
export function saidOfPlace(
  place: Place | undefined,
  isEditing: boolean,
): { readonly selection: readonly string[]; readonly editing: string | null } {
  const ref = place && refAt(place)
  if (!ref) return { selection: [], editing: null }
  const id = entityId(ref)
  return { selection: [id], editing: isEditing ? id : null }
}

function sameOr(
  before: readonly PersonInCell[] | undefined,
  now: readonly PersonInCell[],
): readonly PersonInCell[] {
  return before && JSON.stringify(before) === JSON.stringify(now) ? before : now
}
