'use client'
/** A button that opens a list of acts: arrow keys, Home and End move, a letter jumps, Escape and Tab leave. */

import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type ToggleEvent,
  useId,
  useRef,
  useState,
} from 'react'
import { besideAnchor } from './beside-anchor.ts'
import { IconButton } from './icon-button.tsx'
import styles from './menu.module.css'

export type MenuProps = {
  /** Name of the button, and its tooltip. */
  readonly label: string
  readonly icon: ReactNode
  readonly align?: 'start' | 'end'
  /** Its sections lie side by side where there is room. */
  readonly columns?: boolean
  /** MenuAction elements; groups may be separated by <hr />, or be MenuSection elements. */
  readonly children: ReactNode
}

export function Menu({ label, icon, align = 'end', columns, children }: MenuProps): ReactElement {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)

  function settle(event: ToggleEvent<HTMLDivElement>) {
    const opened = event.newState === 'open'
    setOpen(opened)
    if (!opened || !list.current || !button.current) return
    besideAnchor(list.current, button.current, { side: 'bottom', align })
    // The event comes a moment after the menu: who was quicker is left where they are.
    if (!list.current.contains(document.activeElement)) actsOf(list.current)[0]?.focus()
  }
  return (
    <>
      <IconButton
        ref={button}
        label={label}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={open}
      >
        {icon}
      </IconButton>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className={styles.menu}
        data-columns={columns || undefined}
        onToggle={settle}
        onKeyDown={moveFocus}
        onClick={() => list.current?.hidePopover()}
      >
        {children}
      </div>
    </>
  )
}

function actsOf(menu: HTMLElement): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')]
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key === 'Tab') {
    event.currentTarget.hidePopover()
    return
  }
  const acts = actsOf(event.currentTarget)
  const next = nextAct(acts, acts.indexOf(document.activeElement as HTMLElement), event.key)
  if (!next) return
  event.preventDefault()
  next.focus()
}

function nextAct(acts: readonly HTMLElement[], now: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowDown') return acts[(now + 1) % acts.length]
  if (key === 'ArrowUp') return acts.at(now <= 0 ? -1 : now - 1)
  if (key === 'Home') return acts[0]
  if (key === 'End') return acts.at(-1)
  if (key.length !== 1 || key === ' ') return undefined
  const after = [...acts.slice(now + 1), ...acts.slice(0, now + 1)]
  return after.find((act) => act.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()))
}
