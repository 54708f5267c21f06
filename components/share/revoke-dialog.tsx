'use client'
/** Asks before a link closes: who came by it goes at once. */

import type { ReactElement } from 'react'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import type { BoardMember } from './board-member.ts'

const MAX_NAMES = 3

export type RevokeDialogProps = {
  readonly boardId: string
  readonly linkId: string
  /** "editor link". */
  readonly called: string
  readonly people: readonly BoardMember[]
  readonly onRevoked: () => void
  readonly onClose: () => void
}

export function RevokeDialog(props: RevokeDialogProps): ReactElement {
  const { busy, refusal, send } = useSend()
  async function revoke(): Promise<void> {
    const path = `/api/boards/${props.boardId}/links/${props.linkId}`
    const answer = await send({ path, method: 'DELETE', schema: ANYTHING })
    if (!answer.ok) return
    props.onRevoked()
    props.onClose()
  }
  return (
    <ConfirmDialog
      title={`Revoke the ${props.called}?`}
      confirm="Revoke the link"
      danger
      busy={busy}
      problem={refusal && errorWords(refusal)}
      onConfirm={() => void revoke()}
      onClose={props.onClose}
    >
      Revoking a link removes those who came by it at once. {whoGoes(props.people)} You keep your
      own place. A revoked link cannot be opened again; you can make a new one.
    </ConfirmDialog>
  )
}

function whoGoes(people: readonly BoardMember[]): string {
  if (people.length === 0) return 'Nobody has come by this one yet.'
  const named = people.slice(0, MAX_NAMES).map(({ name }) => name)
  const more = people.length - named.length
  const all = more > 0 ? [...named, `${more} more`] : named
  return `${new Intl.ListFormat('en-GB').format(all)} came by this one.`
}
