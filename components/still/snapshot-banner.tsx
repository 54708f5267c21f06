/** Says that a moment of the past is shown, which, and what one can do with it. */

import { History } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Role } from '#domain/access/role.ts'
import { causeWords } from '../snapshots/cause-words.ts'
import type { Snapshot } from '../snapshots/snapshot.ts'
import { LocalTime } from '../ui/local-time.tsx'
import { ModeBar } from '../ui/mode-bar.tsx'

export type SnapshotBannerProps = {
  readonly boardId: string
  readonly snapshot: Snapshot
  /** On the live board. */
  readonly role: Role
}

export function SnapshotBanner({ snapshot }: SnapshotBannerProps): ReactElement {
  return (
    <ModeBar
      name="Which moment this is"
      icon={<History size={16} strokeWidth={1.75} aria-hidden="true" />}
      acts={null}
    >
      <strong>{snapshot.name}</strong> The board as it was <LocalTime at={snapshot.savedAt} />,{' '}
      {causeWords(snapshot)}. Nothing changes here.
    </ModeBar>
  )
}
