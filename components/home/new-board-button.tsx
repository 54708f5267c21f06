'use client'
/** Opens the dialog that makes a board. */

import { Plus } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { NewBoardDialog } from './new-board-dialog.tsx'
import type { TemplateChoice } from './template-choice.ts'

export type NewBoardButtonProps = {
  readonly templates: readonly TemplateChoice[]
  /** Nobody is signed in yet: the dialog also asks who is making the board. */
  readonly asksName: boolean
}

export function NewBoardButton({ templates, asksName }: NewBoardButtonProps): ReactElement {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" size="big" onClick={() => setOpen(true)}>
        <Plus size={18} strokeWidth={1.75} />
        New board
      </Button>
      {open ? (
        <NewBoardDialog
          title="New board"
          templates={templates}
          asksName={asksName}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
