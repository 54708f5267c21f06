/** Gives a member another role, or a delegate another actor. */

import type { FormEvent, ReactElement } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import type { BoardMember } from '../share/board-member.ts'
import { SeatFields, seatIn } from '../share/seat-fields.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Notice } from '../ui/notice.tsx'

export type MemberDialogProps = {
  readonly member: BoardMember
  readonly onChanged: () => void
  readonly onClose: () => void
}

export function SeatDialog({ member, onChanged, onClose }: MemberDialogProps): ReactElement {
  const { boardId } = useBoardSession()
  const { busy, refusal, send } = useSend()
  async function change(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const body = seatIn(new FormData(event.currentTarget))
    const path = `/api/boards/${boardId}/people/${member.id}`
    const answer = await send({ path, method: 'PATCH', body, schema: ANYTHING })
    if (!answer.ok) return
    onChanged()
    onClose()
  }
  return (
    <Dialog
      title={`What ${member.name} may do`}
      about="It counts at once, wherever they have the board open."
      onClose={onClose}
    >
      <form onSubmit={(event) => void change(event)}>
        <SeatFields seat={member} />
        {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" busy={busy}>
            Change
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
