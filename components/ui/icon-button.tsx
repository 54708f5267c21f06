/** A square button that shows an icon only. Its label is its name for a screen reader and its tooltip for everybody. */

import type { ButtonHTMLAttributes, ReactElement, ReactNode, Ref } from 'react'
import styles from './icon-button.module.css'
import { Tooltip } from './tooltip.tsx'

export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> & {
  readonly label: string
  readonly children: ReactNode
  /** The keys that do the same, shown in the tooltip. */
  readonly keys?: string
  readonly tooltipSide?: 'top' | 'bottom'
  readonly ref?: Ref<HTMLButtonElement>
}

export function IconButton({
  label,
  keys,
  tooltipSide = 'bottom',
  type = 'button',
  className = '',
  ...rest
}: IconButtonProps): ReactElement {
  return (
    <Tooltip words={label} {...(keys ? { keys } : {})} side={tooltipSide}>
      <button
        {...rest}
        type={type}
        aria-label={label}
        className={`${styles.button} ${className}`}
      />
    </Tooltip>
  )
}
