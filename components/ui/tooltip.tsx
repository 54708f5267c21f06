'use client'
/** Words beside a control after a short rest of the pointer, at once on keyboard focus. It repeats the control's name
 * for the eye, so it is hidden from screen readers; it lies in the top layer and is never clipped. */

import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import { besideAnchor } from './beside-anchor.ts'
import styles from './tooltip.module.css'

const REST_MS = 450

export type TooltipProps = {
  readonly words: string
  readonly keys?: string
  readonly side?: 'top' | 'bottom'
  readonly children: ReactNode
}

export function Tooltip({ words, keys, side = 'bottom', children }: TooltipProps): ReactElement {
  const anchor = useRef<HTMLSpanElement>(null)
  const bubble = useRef<HTMLSpanElement>(null)
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(rest.current), [])

  function show() {
    if (!anchor.current || !bubble.current || bubble.current.matches(':popover-open')) return
    // Over its own open menu it would only be in the way.
    if (anchor.current.querySelector('[aria-expanded="true"]')) return
    bubble.current.showPopover()
    besideAnchor(bubble.current, anchor.current, { side, align: 'centre' })
  }
  function hide() {
    clearTimeout(rest.current)
    if (bubble.current?.matches(':popover-open')) bubble.current.hidePopover()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it acts on nothing; the control inside is the one that acts
    <span
      ref={anchor}
      className={styles.anchor}
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse') rest.current = setTimeout(show, REST_MS)
      }}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => {
        // Not at once: the focus may come back from a menu that is still closing, and no popover opens in that moment.
        if (event.target.matches(':focus-visible')) rest.current = setTimeout(show)
      }}
      onBlur={hide}
      onKeyDown={hide}
    >
      {children}
      <span ref={bubble} popover="manual" aria-hidden="true" className={styles.bubble}>
        {words}
        {keys ? <kbd className={styles.keys}>{keys}</kbd> : null}
      </span>
    </span>
  )
}
