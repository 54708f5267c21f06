/** Makes a what-if real: asks under which name, which the ledger keeps as the reason of every move. */

import { type FormEvent, type ReactElement, useState } from 'react'
import { MAX_WHAT_IF_NAME } from '#domain/board/what-if/shared-what-if.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { TextField } from '../ui/text-field.tsx'
import { applyWhatIf } from './apply-what-if.ts'
import { MoveList } from './move-list.tsx'
import type { WhatIfState } from './what-if.ts'
import { movesWords } from './what-if-words.ts'

export type ApplyDialogProps = { readonly state: WhatIfState; readonly onClose: () => void }

export function ApplyDialog({ state, onClose }: ApplyDialogProps): ReactElement {
  const session = useBoardSession()
  const [name, setName] = useState(state.name)
  const apply = (event: FormEvent) => {
    event.preventDefault()
    session.whatIf.rename(name)
    onClose()
    if (applyWhatIf(session)) session.notify({ text: APPLIED, tone: 'info', action: undo })
  }
  const undo = { label: 'Undo', run: () => void session.undo.undo() }
  return (
    <Dialog
      title={`Apply ${movesWords(state.moves.length)} to the board?`}
      about="Everybody sees them, and the ledger keeps each of them. One undo takes all of them back."
      width="wide"
      onClose={onClose}
    >
      <MoveList moves={state.moves} />
      <form onSubmit={apply}>
        <TextField
          label="Reason, for the ledger"
          value={name}
          maxLength={MAX_WHAT_IF_NAME}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary">
            Apply
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

const APPLIED = 'Applied. Every move is in the ledger with its reason.'
