/** Who wrote the entry that is shown last, and what it did, in words. */

import type { ReactElement } from 'react'
import { leftOut } from '#domain/replay/played-time.ts'
import { useNames, usePlace, useTape } from './replay-context.tsx'
import styles from './replay-controls.module.css'
import { entryWords, pauseWords, timeWords } from './replay-words.ts'

export function WhoDoesWhat(): ReactElement {
  const place = usePlace()
  const tape = useTape()
  const names = useNames()
  const { times, acts } = tape
  const at = times[place - 1]
  const act = acts[place - 1]
  if (at === undefined || act === undefined) return <p className={styles.what}>Reading…</p>
  const pause = leftOut(times, place)
  return (
    <p className={styles.what}>
      <time className={styles.when} dateTime={new Date(at).toISOString()}>
        {timeWords(at)}
      </time>
      <span className={styles.who} data-hue={act.by?.hue}>
        {act.by ? act.by.name : 'Parley'}
      </span>{' '}
      <span>{entryWords({ place, tape, names })}</span>
      {pause >= 60_000 ? (
        <span className={styles.pause}> after a pause of {pauseWords(pause)}</span>
      ) : null}
    </p>
  )
}
