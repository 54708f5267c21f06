/** Adds an issue below everything that lies on the floor, and goes there. */

import type { ReactElement } from 'react'
import type { IssueId } from '#domain/negotiation/ids.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { newId } from '../board/new-id.ts'
import { AddLine } from './add-line.tsx'
import { freeSpot } from './free-spot.ts'

export function AddIssue(): ReactElement {
  const session = useBoardSession()
  const view = useBoardView()
  const add = (title: string) => {
    const id = newId<IssueId>()
    const at = freeSpot(session.current().board.placement)
    session.run({ type: 'addIssue', issue: { id, title }, at })
    view.show({ of: 'issue', id })
  }
  return <AddLine label="New issue" button="Add issue" maxLength={300} onAdd={add} />
}
