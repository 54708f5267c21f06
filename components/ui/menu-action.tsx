/** One act in a menu. With `checked` it is one of several choices, and says which is chosen. */

import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import styles from './menu-action.module.css'

export type MenuActionProps = {
  readonly icon?: ReactNode
  readonly danger?: boolean
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly onSelect: () => void
  readonly children: ReactNode
}

export function MenuAction(props: MenuActionProps): ReactElement {
  const isChoice = props.checked !== undefined
  return (
    <button
      type="button"
      {...(isChoice
        ? { role: 'menuitemradio', 'aria-checked': props.checked }
        : { role: 'menuitem' })}
      tabIndex={-1}
      disabled={props.disabled}
      className={styles.action}
      data-danger={props.danger || undefined}
      onClick={props.onSelect}
    >
      {isChoice ? <Check size={16} strokeWidth={1.75} className={styles.check} /> : props.icon}
      <span>{props.children}</span>
    </button>
  )
}
