/** A way back for a facilitator who loses this browser: made anew here, shown once. */

import { type ReactElement, useEffect, useState } from 'react'
import { z } from 'zod'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { CopyButton } from './copy-button.tsx'
import { forgetRecovery, readRecovery } from './first-recovery.ts'
import styles from './recovery-link.module.css'

const RECOVERY = z.object({ url: z.string() })

export function RecoveryLink({ boardId }: { readonly boardId: string }): ReactElement {
  const [url, setUrl] = useState(() => readRecovery(boardId))
  // Shown from now until this is closed, and never again.
  useEffect(() => forgetRecovery(boardId), [boardId])
  const { busy, refusal, send } = useSend()
  async function renew(): Promise<void> {
    const path = `/api/boards/${boardId}/recovery`
    const answer = await send({ path, method: 'POST', schema: RECOVERY })
    if (answer.ok) setUrl(answer.value.url)
  }
  return (
    <section className={styles.recovery} aria-labelledby="recovery-link">
      <h3 id="recovery-link">Your way back</h3>
      <p>
        {url
          ? 'Keep it where only you find it. It makes whoever brings it a facilitator, once, and is not shown again.'
          : 'If this browser forgets you, a recovery link lets you in again as a facilitator. It works once; a new one ends the one before.'}
      </p>
      {url ? (
        <CopyButton text={url} label="Copy the recovery link" />
      ) : (
        <Button size="tight" busy={busy} onClick={() => void renew()}>
          Make a recovery link
        </Button>
      )}
      {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
    </section>
  )
}
