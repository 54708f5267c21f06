/** What is asked about a snapshot before something is done with it, one at a time. */

import type { ReactElement } from 'react'
import { DeleteSnapshotDialog } from './delete-snapshot-dialog.tsx'
import { NameSnapshotDialog } from './name-snapshot-dialog.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import type { Snapshot } from './snapshot.ts'
import { StartBoardDialog } from './start-board-dialog.tsx'

export type Asked = {
  readonly for: 'restore' | 'copy' | 'name' | 'delete'
  readonly snapshot: Snapshot
}

export type SnapshotDialogProps = {
  readonly snapshot: Snapshot
  /** Says what was done. */
  readonly onDone: (words: string) => void
  readonly onClose: () => void
}

type SnapshotDialogsProps = Omit<SnapshotDialogProps, 'snapshot'> & { readonly asked: Asked }

export function SnapshotDialogs({ asked, ...rest }: SnapshotDialogsProps): ReactElement {
  const props = { ...rest, snapshot: asked.snapshot }
  switch (asked.for) {
    case 'restore':
      return <RestoreDialog {...props} />
    case 'copy':
      return (
        <StartBoardDialog
          from={{ snapshotId: props.snapshot.id }}
          at={props.snapshot.savedAt}
          called={props.snapshot.name}
          onClose={props.onClose}
        />
      )
    case 'name':
      return <NameSnapshotDialog {...props} />
    case 'delete':
      return <DeleteSnapshotDialog {...props} />
  }
}
