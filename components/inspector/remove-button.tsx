/** Takes something off the board; undo brings it back. */

import { Trash2 } from 'lucide-react'
import type { ReactElement } from 'react'
import type { ActorId, IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { useMayEdit } from '../board/use-may-edit.ts'
import { Button } from '../ui/button.tsx'
import styles from './remove-button.module.css'

export type RemoveButtonProps = {
  readonly of: 'proposal' | 'actor' | 'issue'
  readonly id: ProposalId | ActorId | IssueId
  readonly title: string
}

export function RemoveButton({ of, id, title }: RemoveButtonProps): ReactElement | null {
  const session = useBoardSession()
  const view = useBoardView()
  if (!useMayEdit()) return null
  const remove = () => {
    session.run({ type: 'remove', of, id })
    view.showBoard()
    session.notify({
      text: `Removed: ${title}`,
      tone: 'info',
      action: { label: 'Undo', run: () => session.undo.undo() },
    })
  }
  return (
    <div className={styles.place}>
      <Button variant="plain" size="tight" onClick={remove}>
        <Trash2 size={14} strokeWidth={1.75} aria-hidden="true" />
        Remove this {of}
      </Button>
    </div>
  )
}
