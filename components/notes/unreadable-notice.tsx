'use client'
/** Notes that were sealed with another secret than the server has: not lost, and not to be read. */

import type { ReactElement } from 'react'
import { LocalTime } from '../ui/local-time.tsx'
import { Notice } from '../ui/notice.tsx'
import type { ToldNotes } from './note-answers.ts'

export function UnreadableNotice(notes: ToldNotes['unreadable'][number]): ReactElement {
  const { changedAt, changedBy } = notes
  return (
    <Notice tone="warn">
      Earlier notes, last changed <LocalTime at={changedAt} />
      {changedBy ? ` by ${changedBy.name}` : ''}, were sealed with another secret than the server
      has now and cannot be read. They are kept as they are: ask who runs the server to bring its
      secret back. What you write here begins anew.
    </Notice>
  )
}
