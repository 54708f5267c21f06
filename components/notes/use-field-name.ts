/** What a field of the notes is called. */

import { useCallback } from 'react'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import type { NoteField } from '#domain/notes/merge-notes.ts'
import { ceilingOf } from '#domain/notes/merge-notes.ts'
import { useNegotiation } from '../board/use-reading.ts'

export function useFieldName(field: NoteField): string {
  const select = useCallback(
    ({ issues }: Negotiation) =>
      [...issues.values()].find(({ id }) => ceilingOf(id) === field)?.title,
    [field],
  )
  const issue = useNegotiation(select)
  if (field === 'text') return 'Notes'
  if (field === 'reservation') return 'Without agreement'
  return issue || 'An issue that was removed'
}
