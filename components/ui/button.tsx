/** The push button. While `busy` it keeps its place and its focus, says so to a screen reader, and ignores presses. */

import type { ButtonHTMLAttributes, MouseEvent, ReactElement, Ref } from 'react'
import styles from './button.module.css'

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly variant?: 'primary' | 'line' | 'plain' | 'danger'
  readonly size?: 'tight' | 'base' | 'big'
  readonly busy?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({
  variant = 'line',
  size = 'base',
  busy = false,
  type = 'button',
  className = '',
  onClick,
  ...rest
}: ButtonProps): ReactElement {
  function press(event: MouseEvent<HTMLButtonElement>) {
    // Also stops a busy submit button from sending its form again.
    if (busy) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      {...rest}
      type={type}
      className={`${styles.button} ${className}`}
      data-variant={variant}
      data-size={size}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={press}
    />
  )
}
