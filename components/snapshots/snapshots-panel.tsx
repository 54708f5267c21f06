'use client'
/** The named states of a board: save one, find one, look at it, and what can be made of it. */

import { type ReactElement, useEffect, useState } from 'react'
import { mayRun, maySave, type Role } from '#domain/access/role.ts'
import { useBoardView } from '../board/board-view.tsx'
import { errorWords } from '../http/error-words.ts'
import { replayPath } from '../replay/replay-address.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { Notice } from '../ui/notice.tsx'
import { PanelTitle } from '../ui/panel-title.tsx'
import { PartWish } from './part-wish.tsx'
import { RetentionButton } from './retention-button.tsx'
import { SaveSnapshotForm } from './save-snapshot-form.tsx'
import { snapshotsPath } from './snapshot.ts'
import { SnapshotFilter } from './snapshot-filter.tsx'
import { SnapshotGallery } from './snapshot-gallery.tsx'
import type { ShelfView, SnapshotWish } from './snapshot-shelf.ts'
import styles from './snapshots-panel.module.css'
import { useSnapshots } from './use-snapshots.ts'

/** The server is asked once one has stopped typing. */
const TYPING_PAUSE_MS = 250

export type SnapshotsPanelProps = {
  readonly boardId: string
  readonly role: Role
  readonly onClose: () => void
}

export function SnapshotsPanel({ boardId, role, onClose }: SnapshotsPanelProps): ReactElement {
  const [wish, setWish] = useState<SnapshotWish>({ search: '', cause: undefined })
  const asked = usePaused(wish, TYPING_PAUSE_MS)
  const { view: shelf, ask, more } = useSnapshots(asked)
  const view = useBoardView()
  const [done, setDone] = useState<string>()
  function tell(words: string) {
    setDone(words)
    ask()
  }
  const { pinned, refusal } = shelf
  return (
    <section className={styles.panel} aria-labelledby="snapshots">
      <PanelTitle id="snapshots" title="Snapshots" onClose={onClose} />
      {maySave(role) ? (
        <SaveSnapshotForm
          path={snapshotsPath(boardId)}
          onSaved={(name) => tell(`Saved as “${name}”.`)}
        />
      ) : null}
      {done ? <Notice tone="done">{done}</Notice> : null}
      <p className={styles.ways}>
        <Button size="tight" onClick={() => view.open('compare')}>
          Compare…
        </Button>
        <ButtonLink size="tight" href={replayPath(boardId)} target="_blank" rel="noopener">
          Replay the session
        </ButtonLink>
      </p>
      {mayRun(role) ? <RetentionButton /> : null}
      {mayRun(role) ? <PartWish /> : <p className={styles.words}>{WHO_RESTORES}</p>}
      {isEmpty(shelf, asked) ? null : <SnapshotFilter wish={wish} onWish={setWish} />}
      {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
      {pinned || refusal ? null : <p role="status">Fetching the snapshots…</p>}
      {pinned ? (
        <SnapshotGallery view={shelf} role={role} onDone={tell} onMore={more}>
          {isSearch(asked) ? 'No snapshots like these.' : noneWords(role)}
        </SnapshotGallery>
      ) : null}
    </section>
  )
}

const WHO_RESTORES =
  'Anybody may look at a snapshot and compare it. Only facilitators restore one, because that changes the board for everybody.'

function isSearch({ search, cause }: SnapshotWish): boolean {
  return search !== '' || cause !== undefined
}

/** There is nothing to search in. */
function isEmpty({ pinned, others }: ShelfView, wish: SnapshotWish): boolean {
  return !isSearch(wish) && pinned?.length === 0 && others.length === 0
}

function noneWords(role: Role): string {
  const who = maySave(role)
    ? 'Save one before a break, or before you try something.'
    : 'Facilitators and editors can save them.'
  return `No snapshots yet. ${who}`
}

/** The last value that has stood for a while. */
function usePaused<Value>(value: Value, pauseMs: number): Value {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value, pauseMs])
  return paused
}
