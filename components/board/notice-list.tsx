/** Notices at the bottom of the board. Those about something lost or come back stay until closed, others go after 6 s. */

import { X } from 'lucide-react'
import { type ReactElement, useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useBoardSession } from './board-context.tsx'
import styles from './notice-list.module.css'
import type { Notice } from './notices.ts'

const SHOWN_MS = 6000

export function NoticeList(): ReactElement {
  const { notices } = useBoardSession()
  const shown = useSyncExternalStore(notices.subscribe, notices.current, notices.current)
  return (
    <ul className={styles.notices} aria-live="polite" aria-label="Notices">
      {shown.map((notice) => (
        <NoticeEntry key={notice.id} notice={notice} onClose={() => notices.dismiss(notice.id)} />
      ))}
    </ul>
  )
}

type NoticeEntryProps = { readonly notice: Notice; readonly onClose: () => void }

function NoticeEntry({ notice, onClose }: NoticeEntryProps): ReactElement {
  const { text, tone, action } = notice
  const [held, setHeld] = useState(false)
  const stays = tone === 'lost' || tone === 'news' || held
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(onClose, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [stays, onClose])
  return (
    // The time to read it does not run while one points at it or is on its button.
    <li
      className={styles.notice}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{text}</p>
      {action ? (
        <Button
          variant="plain"
          size="tight"
          className={styles.act ?? ''}
          onClick={() => {
            action.run()
            onClose()
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <IconButton
        label="Close notice"
        tooltipSide="top"
        className={styles.act ?? ''}
        onClick={onClose}
      >
        <X size={16} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </li>
  )
}
