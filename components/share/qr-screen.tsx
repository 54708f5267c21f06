'use client'
/** A link for a room's screen: what it leads to, its QR code as large as the screen lets it be, and its text for those
 * who type. Escape, or a press anywhere, goes back. */

import { X } from 'lucide-react'
import { QRCodeSVG } from 'qrcode.react'
import { type ReactElement, useId, useLayoutEffect, useRef } from 'react'
import { useActorName } from '../board/use-actor-name.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './qr-screen.module.css'
import { ROLE_WORDS } from './role-words.ts'
import type { SharedLink } from './shared-link.ts'

/** The white around the code, in modules, without which cameras do not find it. */
const QUIET_ZONE = 4

export type QrScreenProps = {
  readonly link: SharedLink
  readonly url: string
  readonly onClose: () => void
}

export function QrScreen({ link, url, onClose }: QrScreenProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  const title = useNegotiation((negotiation) => negotiation.title)
  const actor = useActorName(link.actorId)
  const { as } = ROLE_WORDS[link.role]
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    heading.current?.focus()
    return () => element?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard leaves by Escape, which arrives as onCancel
    <dialog
      ref={dialog}
      className={styles.screen}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        // React passes it on to the dialog this one was opened from.
        event.stopPropagation()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <header className={styles.head}>
        <h2 ref={heading} id={titleId} tabIndex={-1}>
          {title}
        </h2>
        <p>
          Come in as {as}
          {actor ? ` for ${actor}` : ''}
          {link.asksPassphrase ? ', with the passphrase' : ''}.
        </p>
        <IconButton label="Close" className={styles.close ?? ''} onClick={onClose}>
          <X size={24} strokeWidth={1.5} />
        </IconButton>
      </header>
      <QRCodeSVG
        value={url}
        title={`QR code of ${url}`}
        level="M"
        marginSize={QUIET_ZONE}
        bgColor="#ffffff"
        fgColor="#000000"
        className={styles.code}
        role="img"
      />
      <p className={styles.text}>{readable(url)}</p>
    </dialog>
  )
}

/** What people type: browsers add the scheme. */
function readable(url: string): ReactElement {
  const [place = '', token = ''] = url.replace(/^https?:\/\//, '').split('#')
  return (
    <>
      {place}#<wbr />
      <b>{token}</b>
    </>
  )
}
