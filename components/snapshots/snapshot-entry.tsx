/** One snapshot in the gallery: what it looks like, when and why it was saved, and what can be done with it. */

import { Copy, Ellipsis, GitCompareArrows, Pencil, Pin, PinOff, Trash2 } from 'lucide-react'
import { memo, type ReactElement } from 'react'
import { mayNameSnapshot, mayRun, maySave, type Role } from '#domain/access/role.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useRoom } from '../rooms/room-context.tsx'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import { Menu } from '../ui/menu.tsx'
import { MenuAction } from '../ui/menu-action.tsx'
import { MenuNote } from '../ui/menu-note.tsx'
import { causeWords } from './cause-words.ts'
import { type Snapshot, snapshotPath, stillPath } from './snapshot.ts'
import type { Asked } from './snapshot-dialogs.tsx'
import styles from './snapshot-entry.module.css'
import { SnapshotPicture } from './snapshot-picture.tsx'
import { whoNamesWords } from './who-names-words.ts'

export type SnapshotEntryProps = {
  readonly snapshot: Snapshot
  readonly role: Role
  readonly onAsk: (asked: Asked) => void
  readonly onPin: (snapshot: Snapshot) => void
  readonly onCompare: (snapshot: Snapshot) => void
}

/** Hundreds of them stand there: one is drawn again only when it is another. */
export const SnapshotEntry = memo(function SnapshotEntry(props: SnapshotEntryProps): ReactElement {
  const { snapshot, role, onAsk } = props
  const { boardId } = useBoardSession()
  const { id, name, note, savedAt, counts, cause } = snapshot
  const page = stillPath(boardId, id)
  return (
    <li className={styles.entry} data-cause={cause}>
      {/* biome-ignore lint/a11y/useAnchorContent: for the pointer alone; the same way stands beside it in words */}
      <a
        className={styles.picture}
        href={page}
        target="_blank"
        rel="noopener"
        tabIndex={-1}
        aria-hidden="true"
      >
        <SnapshotPicture path={snapshotPath(boardId, id)} />
      </a>
      <div className={styles.words}>
        <b>{name}</b>
        <small>
          <LocalTime at={savedAt} />, {causeWords(snapshot)}
        </small>
        <small>{countWords(counts)}</small>
        {note ? <p className={styles.note}>{note}</p> : null}
        <div className={styles.acts}>
          <ButtonLink
            size="tight"
            href={page}
            target="_blank"
            rel="noopener"
            aria-label={`Open ${name} in a tab of its own`}
          >
            Open
          </ButtonLink>
          {mayRun(role) ? (
            <Button
              size="tight"
              aria-label={`Restore ${name}`}
              onClick={() => onAsk({ for: 'restore', snapshot })}
            >
              Restore…
            </Button>
          ) : null}
          <More {...props} />
        </div>
      </div>
    </li>
  )
})

function More({ snapshot, role, onAsk, onPin, onCompare }: SnapshotEntryProps): ReactElement {
  const { name, isPinned } = snapshot
  // What is in a room stays in it.
  const isRoom = useRoom() !== undefined
  return (
    <Menu label={`More about ${name}`} icon={<Ellipsis {...ICON} />}>
      <MenuAction icon={<GitCompareArrows {...ICON} />} onSelect={() => onCompare(snapshot)}>
        Compare with now
      </MenuAction>
      {isRoom ? null : (
        <MenuAction icon={<Copy {...ICON} />} onSelect={() => onAsk({ for: 'copy', snapshot })}>
          Start a new board from it…
        </MenuAction>
      )}
      {mayNameSnapshot(role, snapshot.isMine) ? (
        <>
          <MenuAction
            icon={isPinned ? <PinOff {...ICON} /> : <Pin {...ICON} />}
            onSelect={() => onPin(snapshot)}
          >
            {isPinned ? 'Take the pin away' : 'Pin'}
          </MenuAction>
          <MenuAction icon={<Pencil {...ICON} />} onSelect={() => onAsk({ for: 'name', snapshot })}>
            Name and note…
          </MenuAction>
        </>
      ) : null}
      {maySave(role) && !mayNameSnapshot(role, snapshot.isMine) ? (
        <MenuNote>{whoNamesWords(snapshot)}</MenuNote>
      ) : null}
      {mayRun(role) ? (
        <MenuAction
          danger
          icon={<Trash2 {...ICON} />}
          onSelect={() => onAsk({ for: 'delete', snapshot })}
        >
          Delete…
        </MenuAction>
      ) : null}
    </Menu>
  )
}

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

function countWords({ proposals, positions }: Snapshot['counts']): string {
  return `${count(proposals, 'proposal')}, ${count(positions, 'position')}`
}

function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`
}
