/** The name of whoever else holds a shape, at its corner, in their colour. */

import type { ReactElement } from 'react'
import type { Holder } from './held-by.ts'
import styles from './holder-name.module.css'

type HolderNameProps = { readonly holder: Holder | undefined }

export function HolderName({ holder }: HolderNameProps): ReactElement | null {
  return holder ? <span className={styles.name}>{holder.name}</span> : null
}
