/** A way to another page that is drawn as an icon. Its label is its name for a screen reader and its tooltip for everybody. */

import type { AnchorHTMLAttributes, ReactElement, ReactNode } from 'react'
import styles from './icon-button.module.css'
import { Tooltip } from './tooltip.tsx'

export type IconLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'aria-label'> & {
  readonly href: string
  readonly label: string
  readonly children: ReactNode
}

export function IconLink({ href, label, ...rest }: IconLinkProps): ReactElement {
  return (
    <Tooltip words={label}>
      <a {...rest} href={href} aria-label={label} className={styles.button} />
    </Tooltip>
  )
}
