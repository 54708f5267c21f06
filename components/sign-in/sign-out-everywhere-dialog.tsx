'use client'
/** Asks before somebody is signed out in every browser, and says in how many they are. */

import type { ReactElement } from 'react'
import { z } from 'zod'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useAnswer } from '../http/use-answer.ts'
import { useSend } from '../http/use-send.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import styles from './sign-out-everywhere-dialog.module.css'

const PATH = '/api/me/sessions'
const SESSIONS = z.object({
  sessions: z.array(z.object({ since: z.string(), isThis: z.boolean() })),
})

export function SignOutEverywhereDialog({
  onClose,
}: {
  readonly onClose: () => void
}): ReactElement {
  const { value } = useAnswer(PATH, SESSIONS)
  const { busy, refusal, send } = useSend()
  async function signOut(): Promise<void> {
    const answer = await send({ path: PATH, method: 'DELETE', schema: ANYTHING })
    // A session that is over already is what was wanted.
    if (answer.ok || answer.refusal.code === 'not_signed_in') window.location.assign('/')
  }
  return (
    <ConfirmDialog
      title="Sign out everywhere?"
      confirm="Sign out everywhere"
      danger
      busy={busy}
      problem={refusal && errorWords(refusal)}
      onConfirm={() => void signOut()}
      onClose={onClose}
      fields={
        <ul className={styles.sessions} aria-label="Where you are signed in">
          {value?.sessions.map(({ since, isThis }) => (
            <li key={since} data-this={isThis || undefined}>
              {isThis ? 'This browser' : 'Another browser'}
              <span>
                since <LocalTime at={since} />
              </span>
            </li>
          ))}
        </ul>
      }
    >
      Every browser you are signed in with is signed out, this one too, and the boards open there
      are closed. Your boards stay as they are.
    </ConfirmDialog>
  )
}
