'use client'
/** Asks for one name and saves it by one call: a board's new name, one's own. */

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactElement, type ReactNode, useId } from 'react'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { TextField } from '../ui/text-field.tsx'

export type NameDialogProps = {
  readonly title: string
  readonly label: string
  readonly hint: ReactNode
  readonly name: string
  readonly maxLength: number
  /** Where and as which field the name is patched. */
  readonly path: string
  readonly field: string
  readonly onClose: () => void
}

export function NameDialog(props: NameDialogProps): ReactElement {
  const form = useId()
  const router = useRouter()
  const { busy, refusal, send } = useSend()

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name')).trim()
    if (!name) return
    const answer = await send({
      path: props.path,
      method: 'PATCH',
      body: { [props.field]: name },
      schema: ANYTHING,
    })
    if (!answer.ok) return
    router.refresh()
    props.onClose()
  }
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form id={form} onSubmit={(event) => void save(event)}>
        <TextField
          label={props.label}
          name="name"
          defaultValue={props.name}
          required
          maxLength={props.maxLength}
          autoComplete="off"
          hint={props.hint}
          problem={refusal && errorWords(refusal)}
          data-autofocus
          onFocus={(event) => event.target.select()}
        />
      </form>
      <DialogActions>
        <Button onClick={props.onClose}>Cancel</Button>
        <Button variant="primary" type="submit" form={form} busy={busy}>
          Save
        </Button>
      </DialogActions>
    </Dialog>
  )
}
