/** Tells the others which cell one is in, and knows in which ones they are. */

import { useEffect, useMemo, useRef } from 'react'
import type { MatrixTable } from '#domain/matrix/matrix-table.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useWhoIsWhere } from '../board/use-people.ts'
import { useWhatIf } from '../what-if/use-what-if.ts'
import type { Place } from './grid-place.ts'
import { type PeopleInRows, peopleInRows, saidOfPlace } from './people-in-cells.ts'

/** A key held down goes through thirty cells a second: the others need not hear of each. */
const EVERY_MS = 120

/** In a what-if nothing is said: which cell one is in would tell what is tried. */
export function useSayPlace(at: Place | undefined, isEditing: boolean): void {
  const { awareness } = useBoardSession()
  const isSupposing = useWhatIf() !== undefined
  const place = isSupposing ? undefined : at
  useEffect(() => {
    const timer = setTimeout(() => {
      const state = awareness.getLocalState()
      if (state) awareness.setLocalState({ ...state, ...saidOfPlace(place, isEditing) })
    }, EVERY_MS)
    return () => clearTimeout(timer)
  }, [awareness, place, isEditing])
  useEffect(
    () => () => {
      const state = awareness.getLocalState()
      if (state) awareness.setLocalState({ ...state, ...saidOfPlace(undefined, false) })
    },
    [awareness],
  )
}

export function usePeopleInRows({ columns }: Pick<MatrixTable, 'columns'>): PeopleInRows {
  const { awareness } = useBoardSession()
  const people = useWhoIsWhere()
  const before = useRef<PeopleInRows>(undefined)
  const rows = useMemo(
    () => peopleInRows(people, awareness.clientID, { columns }, before.current),
    [people, awareness, columns],
  )
  useEffect(() => {
    before.current = rows
  }, [rows])
  return rows
}
