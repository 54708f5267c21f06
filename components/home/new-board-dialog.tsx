'use client'
/** Asks what a new board starts from, what it is called and, of somebody unknown, who makes it. */

import { type FormEvent, type ReactElement, useId } from 'react'
import { errorWords } from '../http/error-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './new-board-dialog.module.css'
import type { TemplateChoice } from './template-choice.ts'
import { TemplateField } from './template-field.tsx'
import { type NewBoard, useCreateBoard } from './use-create-board.ts'

export type NewBoardDialogProps = {
  readonly title: string
  readonly templates: readonly TemplateChoice[]
  /** Chosen at first; absent: a blank board. */
  readonly first?: string
  readonly asksName: boolean
  readonly onClose: () => void
}

export function NewBoardDialog(props: NewBoardDialogProps): ReactElement {
  const form = useId()
  const { busy, refusal, create } = useCreateBoard()
  const [only] = props.templates.length === 1 ? props.templates : []
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    void create(boardOf(new FormData(event.currentTarget)))
  }
  return (
    <Dialog
      title={props.title}
      about={
        only ? `${only.title}: yours to change, and seen only by those you send a link.` : null
      }
      width={only ? 'narrow' : 'wide'}
      onClose={props.onClose}
    >
      <form id={form} className={styles.form} onSubmit={submit}>
        {only ? (
          <input type="hidden" name="template" value={only.id} />
        ) : (
          <>
            <TextField
              label="Name of the board"
              name="title"
              maxLength={200}
              autoComplete="off"
              hint="Optional. You can name it later."
              data-autofocus
            />
            <TemplateField templates={props.templates} first={props.first} />
          </>
        )}
        {props.asksName ? (
          <TextField
            label="Your name"
            name="displayName"
            required
            maxLength={60}
            autoComplete="name"
            hint="Others see it beside what you do. No account is needed."
            {...(only ? { 'data-autofocus': true } : {})}
          />
        ) : null}
        {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
      </form>
      <DialogActions>
        <Button onClick={props.onClose}>Cancel</Button>
        <Button variant="primary" type="submit" form={form} busy={busy}>
          {busy ? 'Making the board…' : only ? 'Open a copy' : 'Make the board'}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function boardOf(form: FormData): NewBoard {
  const title = String(form.get('title') ?? '').trim()
  const displayName = String(form.get('displayName') ?? '').trim()
  return {
    template: String(form.get('template')),
    ...(title ? { title } : {}),
    ...(displayName ? { displayName } : {}),
  }
}
