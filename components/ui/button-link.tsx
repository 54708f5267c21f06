/** A way to another page that is drawn as a button. The page is loaded: nothing of this one is taken along. */

import type { AnchorHTMLAttributes, ReactElement } from 'react'
import styles from './button.module.css'
import type { ButtonProps } from './button.tsx'

export type ButtonLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> &
  Pick<ButtonProps, 'variant' | 'size'> & { readonly href: string }

export function ButtonLink({
  variant = 'line',
  size = 'base',
  className = '',
  ...rest
}: ButtonLinkProps): ReactElement {
  return (
    <a
      {...rest}
      className={`${styles.button} ${className}`}
      data-variant={variant}
      data-size={size}
    />
  )
}
