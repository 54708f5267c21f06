/** The bar above the board: what it is called, whether it is saved, who is here, and sharing. */

import Link from 'next/link'
import type { ReactElement } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { BrandMark } from '../ui/brand-mark.tsx'
import { Button } from '../ui/button.tsx'
import { BoardMenu } from './board-menu.tsx'
import { BoardTitle } from './board-title.tsx'
import { ConnectionWords } from './connection-words.tsx'
import { NamePrompt } from './name-prompt.tsx'
import { PeopleHere } from './people-here.tsx'
import styles from './top-bar.module.css'
import { useMe } from './use-me.ts'

export type TopBarProps = {
  readonly title: string
  readonly onShare: () => void
  readonly onShortcuts: () => void
}

export function TopBar({ title, onShare, onShortcuts }: TopBarProps): ReactElement {
  const mayShare = mayRun(useMe().role)
  return (
    <header className={styles.bar}>
      <Link href="/" className={styles.home} aria-label="Parley: my boards">
        <BrandMark />
      </Link>
      <BoardTitle opened={title} />
      <BoardMenu onShortcuts={onShortcuts} />
      <ConnectionWords />
      <div className={styles.right}>
        <NamePrompt />
        <PeopleHere />
        {mayShare ? (
          <Button variant="primary" onClick={onShare}>
            Share
          </Button>
        ) : null}
      </div>
    </header>
  )
}
