'use client'
/** The snapshots as a line of time, the newest first. */

import { type ReactElement, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import { causeWords } from './cause-words.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import type { Snapshot } from './snapshot.ts'
import styles from './snapshot-list.module.css'

export type SnapshotListProps = {
  readonly path: string
  readonly snapshots: readonly Snapshot[]
  readonly mayRestore: boolean
  readonly maySave: boolean
  /** Says what was done. */
  readonly onRestored: (words: string) => void
}

export function SnapshotList(props: SnapshotListProps): ReactElement {
  const [restoring, setRestoring] = useState<Snapshot>()
  if (props.snapshots.length === 0) {
    return (
      <p className={styles.empty}>
        No snapshots yet.{' '}
        {props.maySave
          ? 'Save one before a break, or before you try something.'
          : 'Facilitators and editors can save them.'}
      </p>
    )
  }
  return (
    <>
      <ol className={styles.list}>
        {props.snapshots.map((snapshot) => (
          <li key={snapshot.id} className={styles.snapshot} data-cause={snapshot.cause}>
            <div className={styles.words}>
              <b>{snapshot.name}</b>
              <small>
                <LocalTime at={snapshot.savedAt} />, {causeWords(snapshot)}
              </small>
              <small>{countWords(snapshot.counts)}</small>
            </div>
            {props.mayRestore ? (
              <Button
                size="tight"
                aria-label={`Restore ${snapshot.name}`}
                onClick={() => setRestoring(snapshot)}
              >
                Restore…
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {restoring ? (
        <RestoreDialog
          path={props.path}
          snapshot={restoring}
          onRestored={props.onRestored}
          onClose={() => setRestoring(undefined)}
        />
      ) : null}
    </>
  )
}

function countWords({ proposals, positions }: Snapshot['counts']): string {
  return `${count(proposals, 'proposal')}, ${count(positions, 'position')}`
}

function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`
}
