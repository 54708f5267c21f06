'use client'
/** Who did what to links, rights, stages, locks, rounds, rooms and snapshots. For facilitators. */

import { Download } from 'lucide-react'
import type { ReactElement } from 'react'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { errorWords } from '../http/error-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './audit-dialog.module.css'
import { auditWords } from './audit-words.ts'
import { useAudit } from './use-audit.ts'

export type AuditDialogProps = {
  readonly boardId: string
  readonly onClose: () => void
}

const GONE = 'an actor who is no longer here'

export function AuditDialog({ boardId, onClose }: AuditDialogProps): ReactElement {
  const { entries, refusal, busy, askOlder } = useAudit(boardId)
  const actors = useNegotiation((negotiation) => negotiation.actors)
  const nameOf = (actorId: string) => actors.get(actorId as ActorId)?.name ?? GONE
  return (
    <Dialog
      title="Who did what"
      about="Acts on links, rights, stages, locks, rounds, rooms, snapshots and sources. Facilitators see this; nobody can change it. Nothing that was written on the board is in it."
      width="wide"
      onClose={onClose}
    >
      <p className={styles.exports}>
        {(['csv', 'json'] as const).map((format) => (
          <a key={format} href={`/api/boards/${boardId}/audit/export?format=${format}`} download>
            <Download size={14} strokeWidth={1.75} aria-hidden /> {format.toUpperCase()}
          </a>
        ))}
      </p>
      {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
      {entries || refusal ? null : (
        <p role="status" className={styles.quiet}>
          Fetching the entries…
        </p>
      )}
      {entries?.length === 0 ? <p className={styles.quiet}>Nothing was done yet.</p> : null}
      {entries?.length ? (
        <ol className={styles.entries} aria-label="Acts, the latest first">
          {entries.map((entry) => (
            <li key={entry.id}>
              <LocalTime at={entry.at} />
              <span>
                <b>{entry.by.name}</b> {auditWords(entry, nameOf)}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      {askOlder ? (
        <Button
          size="tight"
          className={styles.earlier ?? ''}
          busy={busy}
          onClick={() => void askOlder()}
        >
          Show earlier
        </Button>
      ) : null}
    </Dialog>
  )
}
