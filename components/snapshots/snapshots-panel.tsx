'use client'
/** The named states of a board: save one, see which there are, go back to one. */

import { type ReactElement, useState } from 'react'
import { mayRun, maySave, type Role } from '#domain/access/role.ts'
import { errorWords } from '../http/error-words.ts'
import { useAnswer } from '../http/use-answer.ts'
import { Notice } from '../ui/notice.tsx'
import { PanelTitle } from '../ui/panel-title.tsx'
import { SaveSnapshotForm } from './save-snapshot-form.tsx'
import { SNAPSHOTS } from './snapshot.ts'
import { SnapshotList } from './snapshot-list.tsx'
import styles from './snapshots-panel.module.css'

/** Others save too. */
const ASK_AGAIN_MS = 10_000

export type SnapshotsPanelProps = {
  readonly boardId: string
  readonly role: Role
  readonly onClose: () => void
}

export function SnapshotsPanel({ boardId, role, onClose }: SnapshotsPanelProps): ReactElement {
  const path = `/api/boards/${boardId}/snapshots`
  const { value, refusal, ask } = useAnswer(path, SNAPSHOTS, ASK_AGAIN_MS)
  const [done, setDone] = useState<string>()
  function tell(words: string) {
    setDone(words)
    ask()
  }
  return (
    <section className={styles.panel} aria-labelledby="snapshots">
      <PanelTitle id="snapshots" title="Snapshots" onClose={onClose} />
      {maySave(role) ? (
        <SaveSnapshotForm path={path} onSaved={(name) => tell(`Saved as “${name}”.`)} />
      ) : null}
      {done ? <Notice tone="done">{done}</Notice> : null}
      {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
      {value ? (
        <SnapshotList
          path={path}
          snapshots={value.snapshots}
          mayRestore={mayRun(role)}
          maySave={maySave(role)}
          onRestored={tell}
        />
      ) : refusal ? null : (
        <p role="status">Fetching the snapshots…</p>
      )}
    </section>
  )
}
