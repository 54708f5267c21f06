/** Says that a moment of the past is shown, which, and what one can do with it. */

import { History } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { mayRun, type Role } from '#domain/access/role.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { comparisonOf } from '../changes/board-comparison.ts'
import { ExportDialog } from '../exports/export-dialog.tsx'
import { useRoom } from '../rooms/room-context.tsx'
import { causeWords } from '../snapshots/cause-words.ts'
import type { Snapshot } from '../snapshots/snapshot.ts'
import { type Asked, SnapshotDialogs } from '../snapshots/snapshot-dialogs.tsx'
import { Button } from '../ui/button.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import { ModeBar } from '../ui/mode-bar.tsx'

export type SnapshotBannerProps = {
  readonly snapshot: Snapshot
  /** On the live board. */
  readonly role: Role
}

export function SnapshotBanner({ snapshot, role }: SnapshotBannerProps): ReactElement {
  const session = useBoardSession()
  const view = useBoardView()
  // What is in a room stays in it.
  const isRoom = useRoom() !== undefined
  const [asked, setAsked] = useState<Asked['for']>()
  const [isExporting, setExporting] = useState(false)
  const compare = () => {
    comparisonOf(session).compareWith({ kind: 'now' })
    view.open('compare')
  }
  const acts = (
    <>
      <Button size="tight" onClick={compare}>
        Compare with now
      </Button>
      <Button size="tight" onClick={() => setExporting(true)}>
        Export…
      </Button>
      {isRoom ? null : (
        <Button size="tight" onClick={() => setAsked('copy')}>
          Start a new board…
        </Button>
      )}
      {mayRun(role) ? (
        <Button size="tight" onClick={() => setAsked('restore')}>
          Restore…
        </Button>
      ) : null}
    </>
  )
  const icon = <History size={16} strokeWidth={1.75} aria-hidden="true" />
  return (
    <>
      <ModeBar name="Which moment this is" icon={icon} acts={acts}>
        <strong>{snapshot.name}</strong>
        <span>
          The board as it was <LocalTime at={snapshot.savedAt} />, {causeWords(snapshot)}. Nothing
          changes here{mayRun(role) ? '.' : '; only facilitators restore it.'}
        </span>
        {snapshot.note ? <span>{snapshot.note}</span> : null}
      </ModeBar>
      {isExporting ? (
        <ExportDialog snapshotId={snapshot.id} onClose={() => setExporting(false)} />
      ) : null}
      {asked ? (
        <SnapshotDialogs
          asked={{ for: asked, snapshot }}
          onDone={(text) => session.notify({ text, tone: 'info' })}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </>
  )
}
