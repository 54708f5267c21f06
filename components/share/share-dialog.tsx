'use client'
/** Who may come in, and as what: the board's links, a new one, and the people who are in it. For facilitators. */

import { type ReactElement, useState } from 'react'
import { mayRun, type Role } from '#domain/access/role.ts'
import { errorWords } from '../http/error-words.ts'
import { useAnswer } from '../http/use-answer.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { BOARD_MEMBERS } from './board-member.ts'
import { LinkList } from './link-list.tsx'
import { NewLinkForm } from './new-link-form.tsx'
import { PeopleList } from './people-list.tsx'
import { RecoveryLink } from './recovery-link.tsx'
import styles from './share-dialog.module.css'
import { SHARED_LINKS } from './shared-link.ts'

/** People come in while the dialog is open. */
const ASK_AGAIN_MS = 8000

export type ShareDialogProps = {
  readonly boardId: string
  readonly role: Role
  readonly onClose: () => void
}

export function ShareDialog({ boardId, role, onClose }: ShareDialogProps): ReactElement {
  return (
    <Dialog
      title="Share this board"
      about="Each link carries one role. The address bar gives no access."
      width="wide"
      onClose={onClose}
    >
      {mayRun(role) ? (
        <Sharing boardId={boardId} />
      ) : (
        <Notice>Links are given out by the facilitator.</Notice>
      )}
    </Dialog>
  )
}

function Sharing({ boardId }: { readonly boardId: string }): ReactElement {
  const path = `/api/boards/${boardId}`
  const links = useAnswer(`${path}/links`, SHARED_LINKS)
  const people = useAnswer(`${path}/people`, BOARD_MEMBERS, ASK_AGAIN_MS)
  const [made, setMade] = useState<string>()
  const refusal = links.refusal ?? people.refusal
  const members = people.value?.people ?? []
  return (
    <div className={styles.sharing}>
      {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
      {links.value ? (
        <LinkList
          boardId={boardId}
          links={links.value.links}
          people={members}
          made={made}
          onRevoked={() => {
            links.ask()
            people.ask()
          }}
        />
      ) : refusal ? null : (
        <p role="status" className={styles.waiting}>
          Fetching the links…
        </p>
      )}
      <NewLinkForm
        boardId={boardId}
        onMade={(id) => {
          setMade(id)
          links.ask()
        }}
      />
      <Notice>Revoking a link removes those who came by it at once.</Notice>
      <RecoveryLink boardId={boardId} />
      {people.value ? <PeopleList people={members} /> : null}
    </div>
  )
}
