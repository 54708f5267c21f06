'use client'
/** A board or a template in small, in the theme of the page. What it is stands beside it in words. */

import type { ReactElement } from 'react'
import { useShownTheme } from '../ui/use-shown-theme.ts'
import styles from './thumbnail.module.css'

export type ThumbnailProps = {
  /** Without its query. */
  readonly path: string
  /** Another one when the picture is another one. */
  readonly version?: string
  readonly size: 'row' | 'card'
}

export function Thumbnail({ path, version, size }: ThumbnailProps): ReactElement {
  const theme = useShownTheme()
  return (
    <span className={styles.frame} data-size={size} aria-hidden="true">
      {theme ? (
        // biome-ignore lint/performance/noImgElement: a drawing of some kilobytes that the server has already made
        <img key={version} src={`${path}?theme=${theme}`} alt="" loading="lazy" decoding="async" />
      ) : null}
    </span>
  )
}
