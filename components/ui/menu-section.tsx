/** Acts of a menu that belong together, under a heading. */

import { type ReactElement, type ReactNode, useId } from 'react'
import styles from './menu-section.module.css'

export type MenuSectionProps = { readonly title: string; readonly children: ReactNode }

export function MenuSection({ title, children }: MenuSectionProps): ReactElement {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in; in a menu this is a group.
    <div role="group" aria-labelledby={id} className={styles.section}>
      <p id={id} className={styles.title}>
        {title}
      </p>
      {children}
    </div>
  )
}
