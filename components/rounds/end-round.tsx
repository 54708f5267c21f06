/** What a facilitator does with an open round: giving it more time, revealing it once all have submitted, calling it off. */

import { type ReactElement, useState } from 'react'
import { ANYTHING } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { ROUND, type Round } from './round.ts'
import styles from './round-form.module.css'
import { useRounds } from './rounds-context.tsx'

/** In minutes. */
const LENGTHS = [1, 5] as const

export function EndRound({ round }: { readonly round: Round }): ReactElement {
  const { path, ask } = useRounds()
  const { busy, refusal, send } = useSend()
  const [isLeaving, setLeaving] = useState(false)
  const isComplete = round.parties.every(({ hasSubmitted }) => hasSubmitted)
  const lengthen = async (moreMinutes: number) => {
    const body = { moreMinutes }
    await send({ path: `${path}/${round.id}`, method: 'PATCH', schema: ROUND, body })
    ask()
  }
  const end = async (method: 'POST' | 'DELETE', at: string) => {
    await send({ path: `${path}/${round.id}${at}`, method, schema: ANYTHING })
    setLeaving(false)
    ask()
  }
  return (
    <>
      {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
      <p className={styles.quiet}>
        {isComplete
          ? 'All have submitted. You can reveal it now.'
          : 'It is revealed by itself when the time is over, earlier only once all have submitted.'}
      </p>
      <div className={styles.row}>
        {isComplete ? (
          <Button variant="primary" size="tight" busy={busy} onClick={() => end('POST', '/reveal')}>
            Reveal now
          </Button>
        ) : null}
        {LENGTHS.map((minutes) => (
          <Button
            key={minutes}
            size="tight"
            aria-label={`Add ${minutes} min to the round`}
            onClick={() => lengthen(minutes)}
          >
            +{minutes} min
          </Button>
        ))}
        <Button size="tight" onClick={() => setLeaving(true)}>
          Call it off…
        </Button>
      </div>
      {isLeaving ? (
        <ConfirmDialog
          title={`Call off round ${round.number}?`}
          confirm="Call it off"
          danger
          busy={busy}
          onConfirm={() => end('DELETE', '')}
          onClose={() => setLeaving(false)}
        >
          What was submitted is erased, and nobody will have seen it. You can open another round on
          the same proposals.
        </ConfirmDialog>
      ) : null}
    </>
  )
}
