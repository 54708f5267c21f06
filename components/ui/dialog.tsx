'use client'
/** A modal dialog: mounted is open. The browser keeps the focus inside and gives it back on leaving. Escape, the close
 * button and a press outside call `onClose`; the field marked `data-autofocus` has the focus first,
 * the title where there is none. */

import { X } from 'lucide-react'
import { type ReactElement, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'

export type DialogProps = {
  readonly title: string
  readonly about?: ReactNode
  readonly width?: 'narrow' | 'wide'
  readonly onClose: () => void
  readonly children: ReactNode
}

export function Dialog({
  title,
  about,
  width = 'narrow',
  onClose,
  children,
}: DialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  const aboutId = useId()
  const pressedOutside = useRef(false)

  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    const first = element?.querySelector<HTMLElement>('[data-autofocus]') ?? heading.current
    first?.focus()
    return () => element?.close()
  }, [])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard leaves by Escape, which arrives as onCancel
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-width={width}
      aria-labelledby={titleId}
      aria-describedby={about ? aboutId : undefined}
      onCancel={(event) => {
        event.preventDefault()
        // React passes it on to the dialog this one was opened from.
        event.stopPropagation()
        onClose()
      }}
      // A press that began inside (selecting text) and ended outside does not close.
      onPointerDown={(event) => {
        pressedOutside.current = event.target === dialog.current
      }}
      onClick={(event) => {
        if (pressedOutside.current && event.target === dialog.current) onClose()
      }}
    >
      <div className={styles.sheet}>
        <div className={styles.head}>
          <h2 ref={heading} id={titleId} tabIndex={-1}>
            {title}
          </h2>
          <IconButton label="Close" className={styles.close ?? ''} onClick={onClose}>
            <X size={18} strokeWidth={1.5} />
          </IconButton>
        </div>
        {about ? (
          <p id={aboutId} className={styles.about}>
            {about}
          </p>
        ) : null}
        {children}
      </div>
    </dialog>
  )
}
