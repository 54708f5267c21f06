/** The snapshots in small: the pinned ones first, then the others, the newest on top. More are fetched as one scrolls. */

import { type ReactElement, type ReactNode, type RefCallback, useCallback, useState } from 'react'
import type { Role } from '#domain/access/role.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { comparisonOf } from '../changes/board-comparison.ts'
import { Button } from '../ui/button.tsx'
import type { Snapshot } from './snapshot.ts'
import { type Asked, SnapshotDialogs } from './snapshot-dialogs.tsx'
import { SnapshotEntry } from './snapshot-entry.tsx'
import styles from './snapshot-gallery.module.css'
import type { ShelfView } from './snapshot-shelf.ts'
import { usePin } from './use-pin.ts'

export type SnapshotGalleryProps = {
  readonly view: ShelfView
  readonly role: Role
  /** Says what was done. */
  readonly onDone: (words: string) => void
  readonly onMore: () => void
  /** Said where there are none. */
  readonly children: ReactNode
}

export function SnapshotGallery(props: SnapshotGalleryProps): ReactElement {
  const { view, role, onDone, onMore, children } = props
  const { pinned = [], others, hasMore } = view
  const [asked, setAsked] = useState<Asked>()
  const pin = usePin(onDone)
  const session = useBoardSession()
  const { open } = useBoardView()
  const compare = useCallback(
    ({ id, name, savedAt }: Snapshot) => {
      comparisonOf(session).compareWith({ kind: 'snapshot', id, name, at: savedAt })
      open('compare')
    },
    [session, open],
  )
  if (pinned.length + others.length === 0) return <p className={styles.empty}>{children}</p>
  const entries = (snapshots: ShelfView['others']) =>
    snapshots.map((snapshot) => (
      <SnapshotEntry
        key={snapshot.id}
        snapshot={snapshot}
        role={role}
        onAsk={setAsked}
        onPin={pin}
        onCompare={compare}
      />
    ))
  return (
    <>
      {pinned.length > 0 ? (
        <section className={styles.group} aria-label="Pinned">
          <h3 className={styles.heading}>Pinned</h3>
          <ol className={styles.list}>{entries(pinned)}</ol>
        </section>
      ) : null}
      {others.length > 0 ? (
        <section className={styles.group} aria-label="Newest first">
          {pinned.length > 0 ? <h3 className={styles.heading}>Newest first</h3> : null}
          <ol className={styles.list}>{entries(others)}</ol>
        </section>
      ) : null}
      {hasMore ? <MoreButton key={others.length} onMore={onMore} /> : null}
      {asked ? (
        <SnapshotDialogs asked={asked} onDone={onDone} onClose={() => setAsked(undefined)} />
      ) : null}
    </>
  )
}

/** Presses itself as soon as it comes near; by hand where the browser does not tell. */
function MoreButton({ onMore }: { readonly onMore: () => void }): ReactElement {
  const watch: RefCallback<HTMLButtonElement> = useCallback(
    (button) => {
      if (!button) return
      const observer = new IntersectionObserver(
        ([entry]) => {
          if (entry?.isIntersecting) onMore()
        },
        { rootMargin: '600px' },
      )
      observer.observe(button)
      return () => observer.disconnect()
    },
    [onMore],
  )
  return (
    <Button ref={watch} size="tight" onClick={onMore}>
      Show older ones
    </Button>
  )
}
