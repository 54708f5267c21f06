/** The keys of the board. */

import { Fragment, type ReactElement } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { SHORTCUT_GROUPS, type Shortcut } from './shortcut-list.ts'
import styles from './shortcuts-dialog.module.css'

export type ShortcutsDialogProps = { readonly onClose: () => void }

export function ShortcutsDialog({ onClose }: ShortcutsDialogProps): ReactElement {
  return (
    <Dialog title="Keyboard shortcuts" width="wide" onClose={onClose}>
      <div className={styles.groups}>
        {SHORTCUT_GROUPS.map(({ title, shortcuts }) => (
          <section key={title} aria-label={title}>
            <h3 className={styles.title}>{title}</h3>
            <dl className={styles.keys}>
              {shortcuts.map((shortcut) => (
                <Line key={shortcut.does} shortcut={shortcut} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function Line({ shortcut }: { readonly shortcut: Shortcut }): ReactElement {
  return (
    <div className={styles.line}>
      <dt>
        {shortcut.keys.map((name, index) => (
          <Fragment key={name}>
            {index > 0 ? ' ' : ''}
            <kbd>{onThisComputer(name)}</kbd>
          </Fragment>
        ))}
      </dt>
      <dd>{shortcut.does}</dd>
    </div>
  )
}

function onThisComputer(name: string): string {
  return name === 'Ctrl' && /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : name
}
