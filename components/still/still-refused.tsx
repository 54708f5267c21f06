/** Why a snapshot cannot be shown, and where to go instead. */

import type { ReactElement } from 'react'
import { boardPath } from '../board/view-name.ts'
import type { Refusal } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { PlainPage } from '../ui/plain-page.tsx'
import styles from './still-refused.module.css'

export type StillRefusedProps = {
  readonly boardId: string
  readonly refusal: Refusal
  readonly onRetry: () => void
}

export function StillRefused({ boardId, refusal, onRetry }: StillRefusedProps): ReactElement {
  const isGone = refusal.code === 'not_found'
  return (
    <PlainPage title={isGone ? 'This snapshot is no longer there.' : 'This cannot be shown now.'}>
      <p>{isGone ? GONE : errorWords(refusal)}</p>
      <div className={styles.ways}>
        <ButtonLink variant="primary" href={boardPath(boardId)}>
          To the live board
        </ButtonLink>
        {isGone ? null : <Button onClick={onRetry}>Try again</Button>}
      </div>
    </PlainPage>
  )
}

const GONE =
  'A facilitator deleted it, or it went by itself: snapshots nobody saved by hand or pinned are kept for a while only. The board itself is as it was.'
