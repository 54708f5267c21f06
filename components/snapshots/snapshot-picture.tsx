/** What a snapshot looks like from afar, in the colours of the theme one sees. */

import { type ReactElement, useState } from 'react'
import { useIsDark } from '../ui/use-is-dark.ts'
import styles from './snapshot-picture.module.css'

export type SnapshotPictureProps = {
  /** Of the snapshot's endpoints. */
  readonly path: string
}

export function SnapshotPicture({ path }: SnapshotPictureProps): ReactElement {
  const theme = useIsDark() ? 'dark' : 'light'
  const [failed, setFailed] = useState<string>()
  const source = `${path}/thumbnail?theme=${theme}`
  // A broken picture says nothing; the frame alone says that there is none.
  if (failed === source) return <span className={styles.none} />
  return (
    // biome-ignore lint/performance/noImgElement: a small SVG made by our own server; there is nothing to scale
    <img
      className={styles.picture}
      src={source}
      alt=""
      loading="lazy"
      decoding="async"
      onError={() => setFailed(source)}
    />
  )
}
