/** Shares a what-if: as a link that carries it, or shown to everybody on the board as ghosts. */

import type { ReactElement } from 'react'
import { mayEdit } from '#domain/access/role.ts'
import { MAX_WHAT_IF_NAME } from '#domain/board/what-if/shared-what-if.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useMe } from '../board/use-me.ts'
import { CheckField } from '../inspector/check-field.tsx'
import { CopyButton } from '../share/copy-button.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './share-what-if-dialog.module.css'
import type { WhatIfState } from './what-if.ts'
import { whatIfFragment } from './what-if-link.ts'

export type ShareWhatIfDialogProps = { readonly state: WhatIfState; readonly onClose: () => void }

export function ShareWhatIfDialog({ state, onClose }: ShareWhatIfDialogProps): ReactElement {
  const { whatIf, boardId } = useBoardSession()
  const { role } = useMe()
  const fragment = whatIfFragment(state)
  return (
    <Dialog
      title="Share this what-if"
      about="Under a name that says what it tries."
      onClose={onClose}
    >
      <TextField
        label="Name"
        defaultValue={state.name}
        maxLength={MAX_WHAT_IF_NAME}
        data-autofocus
        onChange={(event) => whatIf.rename(event.currentTarget.value)}
      />
      <section className={styles.way} aria-label="By link">
        <p>
          <strong>By link.</strong> Whoever can open this board can try it, in a what-if of their
          own. The link itself holds the moves; the server never sees them.
        </p>
        {fragment ? (
          <CopyButton
            text={`${window.location.origin}/b/${boardId}${fragment}`}
            label="Copy the link to this what-if"
          />
        ) : (
          <p role="alert">It is too long for a link. Take out some moves, or long words in them.</p>
        )}
      </section>
      {mayEdit(role) ? (
        <section className={styles.way} aria-label="On the board">
          <CheckField
            label="Show it to everybody here as ghosts, with my name, until I leave it"
            checked={state.isShown}
            onChange={(isShown) => whatIf.show(isShown)}
          />
        </section>
      ) : null}
      <DialogActions>
        <Button onClick={onClose}>Done</Button>
      </DialogActions>
    </Dialog>
  )
}
