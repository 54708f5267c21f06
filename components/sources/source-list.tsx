/** The sources of the board, the first to be added first. */

import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { useBoardView } from '../board/board-view.tsx'
import { LocalTime } from '../ui/local-time.tsx'
import { Menu } from '../ui/menu.tsx'
import { MenuAction } from '../ui/menu-action.tsx'
import { RemoveSourceDialog } from './remove-source-dialog.tsx'
import { RenameSourceDialog } from './rename-source-dialog.tsx'
import { KIND_WORDS, type Source } from './source.ts'
import styles from './source-list.module.css'

export type SourceListProps = { readonly sources: readonly Source[]; readonly mayEdit: boolean }

type Asking = { readonly about: Source; readonly what: 'rename' | 'remove' }

export function SourceList({ sources, mayEdit }: SourceListProps): ReactElement {
  const view = useBoardView()
  const [asking, setAsking] = useState<Asking>()
  const done = () => setAsking(undefined)
  if (sources.length === 0) {
    return (
      <p className={styles.empty}>
        No sources yet.{' '}
        {mayEdit
          ? 'From a statement, an article or minutes you can take cards, and quotes for positions.'
          : 'Facilitators and editors can add them.'}
      </p>
    )
  }
  return (
    <>
      <ul className={styles.list}>
        {sources.map((source) => (
          <li key={source.id} className={styles.source}>
            <button
              type="button"
              className={styles.open}
              onClick={() => view.read({ sourceId: source.id })}
            >
              <b>{source.title}</b>
              <small>
                {KIND_WORDS[source.kind]}, added by {source.addedBy}{' '}
                <LocalTime at={source.addedAt} />
              </small>
            </button>
            {mayEdit ? (
              <Menu label={`More about ${source.title}`} icon={<Ellipsis {...ICON} />}>
                <MenuAction
                  icon={<Pencil {...ICON} />}
                  onSelect={() => setAsking({ about: source, what: 'rename' })}
                >
                  Rename…
                </MenuAction>
                <MenuAction
                  danger
                  icon={<Trash2 {...ICON} />}
                  onSelect={() => setAsking({ about: source, what: 'remove' })}
                >
                  Remove…
                </MenuAction>
              </Menu>
            ) : null}
          </li>
        ))}
      </ul>
      {asking?.what === 'rename' ? (
        <RenameSourceDialog source={asking.about} onClose={done} />
      ) : null}
      {asking?.what === 'remove' ? (
        <RemoveSourceDialog source={asking.about} onClose={done} />
      ) : null}
    </>
  )
}

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
