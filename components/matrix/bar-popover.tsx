/** A button of the bar that opens a small sheet of choices; it stays open while one chooses. */

import { ChevronDown } from 'lucide-react'
import { type ReactElement, type ReactNode, useId, useRef } from 'react'
import { besideAnchor } from '../ui/beside-anchor.ts'
import { Button } from '../ui/button.tsx'
import styles from './bar-popover.module.css'

export type BarPopoverProps = {
  readonly label: string
  /** How many choices are in force; none is not said. */
  readonly count: number
  readonly children: ReactNode
}

export function BarPopover({ label, count, children }: BarPopoverProps): ReactElement {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const sheet = useRef<HTMLElement>(null)
  const place = () => {
    if (sheet.current && button.current) {
      besideAnchor(sheet.current, button.current, { side: 'bottom', align: 'end' })
    }
  }
  return (
    <>
      <Button ref={button} size="tight" popoverTarget={id} data-on={count > 0 || undefined}>
        {label}
        {count > 0 ? <span className={styles.count}>{count}</span> : null}
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <section
        ref={sheet}
        id={id}
        popover="auto"
        aria-label={label}
        className={styles.sheet}
        onToggle={place}
      >
        {children}
      </section>
    </>
  )
}
