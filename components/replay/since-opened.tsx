/** What the session went on to while its replay was open. It is on the tape already; nobody is taken there unasked. */

import type { ReactElement } from 'react'
import styles from './replay-banner.module.css'
import { useShownReplay, useTape } from './replay-context.tsx'

export function SinceOpened(): ReactElement {
  const { player } = useShownReplay()
  const { times, openedWith = times.length } = useTape()
  const count = times.length - openedWith
  if (count === 0) return <>Nothing changes here. Pauses of more than two seconds are cut short.</>
  return (
    <>
      {count.toLocaleString('en-GB')} {count === 1 ? 'change' : 'changes'} since you opened this.{' '}
      <button type="button" className={styles.since} onClick={() => player.goTo(openedWith + 1)}>
        Go to the first
      </button>
    </>
  )
}
