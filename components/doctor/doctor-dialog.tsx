/** The connection doctor: finds out why the line to the server stays down and says it in words. Opened by "What is wrong?". */

import { Copy } from 'lucide-react'
import { type MouseEvent, type ReactElement, useState } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import type { ConnectionState } from '../board/connection-state.ts'
import { downloadCopy } from '../board/download-copy.ts'
import { unsavedWords } from '../board/unsaved-words.ts'
import { useConnection } from '../board/use-connection.ts'
import { useElapsed } from '../board/use-elapsed.ts'
import { waitingSince } from '../board/waiting-since.ts'
import { copyText } from '../share/copy-text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Notice, type NoticeTone } from '../ui/notice.tsx'
import { administratorDetails } from './administrator-details.ts'
import { type Diagnosis, diagnose } from './diagnose.ts'
import { type DiagnosisWords, diagnosisWords } from './diagnosis-words.ts'
import styles from './doctor-dialog.module.css'
import type { Progress } from './examination.ts'
import { StepList } from './step-list.tsx'
import { useExamination } from './use-examination.ts'

export type DoctorDialogProps = { readonly onClose: () => void }

export function DoctorDialog({ onClose }: DoctorDialogProps): ReactElement {
  const session = useBoardSession()
  const connection = useConnection()
  const { progress, again } = useExamination()
  const diagnosis =
    progress.step === undefined ? (diagnose(progress.findings) ?? 'unclear') : undefined
  const isLive = connection.state === 'live'
  const isBack = isLive && connection.storage === 'kept'
  const count = session.unsavedCount
  const isStuck = useIsStuck() && isBack
  const found = isStuck ? 'not-stored' : isBack ? 'back' : diagnosis
  return (
    <Dialog title="What is wrong?" onClose={onClose}>
      <div className={styles.verdict}>
        <Verdict {...verdictOf(found, progress)} />
      </div>
      {count > 0 ? (
        <p className={styles.unsaved}>{unsavedWords(count, session.unsavedAreKept)}</p>
      ) : null}
      <StepList progress={progress} />
      <DialogActions>
        {diagnosis ? <CopyDetails progress={progress} diagnosis={diagnosis} /> : null}
        <Button onClick={again} busy={diagnosis === undefined}>
          Check again
        </Button>
        {isStuck ? (
          <Button onClick={() => downloadCopy(session.current(), session.boardId)}>
            Download a copy
          </Button>
        ) : null}
        {isLive && !isStuck ? (
          <Button variant="primary" onClick={onClose}>
            Back to the board
          </Button>
        ) : (
          <Button variant="primary" onClick={() => session.comeInAnew()}>
            Connect now
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}

/** Changes have waited on an open line so long that waiting on will not help. */
function useIsStuck(): boolean {
  const waitingFor = useElapsed(waitingSince(useConnection()), STUCK_AFTER_MS)
  return waitingFor > 0
}

const STUCK_AFTER_MS = [4000]

type VerdictProps = { readonly tone: NoticeTone; readonly words: DiagnosisWords }

function Verdict({ tone, words }: VerdictProps): ReactElement {
  return (
    <Notice tone={tone}>
      <strong>{words.what}</strong> {words.todo}
    </Notice>
  )
}

function verdictOf(
  diagnosis: Diagnosis | 'back' | undefined,
  { findings }: Progress,
): VerdictProps {
  if (diagnosis === 'back') {
    return { tone: 'done', words: { what: 'The board is connected.', todo: '' } }
  }
  if (!diagnosis) {
    return { tone: 'info', words: { what: 'Looking…', todo: 'This takes a few seconds.' } }
  }
  const words = diagnosisWords(diagnosis, findings.address)
  return { tone: diagnosis === 'works' ? 'done' : 'warn', words }
}

type CopyDetailsProps = { readonly progress: Progress; readonly diagnosis: Diagnosis }

function CopyDetails({ progress, diagnosis }: CopyDetailsProps): ReactElement {
  const session = useBoardSession()
  const connection = useConnection()
  const [isCopied, setIsCopied] = useState(false)
  /** Shown where the browser will not copy, for a hand to do it. */
  const [shown, setShown] = useState<string>()
  const copy = async (event: MouseEvent<HTMLButtonElement>) => {
    const details = administratorDetails({
      progress,
      diagnosis,
      boardId: session.boardId,
      origin: window.location.origin,
      browser: navigator.userAgent,
      unsaved: session.unsavedCount,
      failures: failuresOf(connection),
      at: Date.now(),
    })
    const copied = await copyText(details, event.currentTarget)
    setIsCopied(copied)
    setShown(copied ? undefined : details)
  }
  return (
    <>
      {shown ? (
        <textarea className={styles.details} readOnly value={shown} aria-label="Details" />
      ) : null}
      <Button className={styles.copy ?? ''} onClick={(event) => void copy(event)}>
        <Copy size={14} strokeWidth={1.5} aria-hidden="true" />
        {isCopied ? COPIED : 'Copy details for your administrator'}
      </Button>
      <span role="status" className={styles.unseen}>
        {isCopied ? COPIED : ''}
      </span>
    </>
  )
}

const COPIED = 'Details copied'

function failuresOf(connection: ConnectionState): number {
  return 'failures' in connection ? connection.failures : 0
}
