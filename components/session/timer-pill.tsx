/** The timer in the middle of the bar, the same for everybody; the facilitator runs it from here. */

import { Pause, Play, Plus, X } from 'lucide-react'
import type { ReactElement } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { useMe } from '../board/use-me.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { useNarrow } from '../ui/use-narrow.ts'
import { useAct, useSession } from './session-context.tsx'
import { clockWords, spokenWords } from './time-words.ts'
import styles from './timer-pill.module.css'
import { type Countdown, useCountdown } from './use-countdown.ts'

const SOON_MS = 60_000

/** Narrower than this the bar has no room for it, and it stands under the banners: over them, or under, it would be hidden. */
const BAR_PX = 1000

export type TimerPillProps = { readonly place: 'bar' | 'under banners' }

export function TimerPill({ place }: TimerPillProps): ReactElement | null {
  const isUnder = useNarrow(BAR_PX)
  return isUnder === (place === 'under banners') ? <Pill /> : null
}

function Pill(): ReactElement | null {
  const countdown = useCountdown()
  const session = useSession()
  const mayAct = mayRun(useMe().role)
  if (!countdown || !session) return null
  const { leftMs, timer } = countdown
  const item = session.agenda.find(({ id }) => id === session.itemId)
  return (
    <section className={styles.pill} aria-label="Timer" data-state={stateOf(countdown)}>
      {/* Changes a few times, not every second: nobody wants to be read a countdown. */}
      <p className={styles.spoken} role="status">
        {timer.state === 'paused' ? 'Timer paused' : spokenWords(leftMs)}
      </p>
      <span className={styles.time} role="timer">
        {clockWords(leftMs)}
      </span>
      <span className={styles.words}>{wordsFor(countdown, item?.title)}</span>
      {mayAct ? <TimerActs countdown={countdown} /> : null}
    </section>
  )
}

function TimerActs({ countdown }: { readonly countdown: Countdown }): ReactElement {
  const act = useAct()
  const { timer, leftMs } = countdown
  return (
    <>
      {timer.state === 'paused' ? (
        <IconButton
          label="Go on"
          className={styles.act ?? ''}
          onClick={() => act({ act: 'resumeTimer' })}
        >
          <Play {...ICON} />
        </IconButton>
      ) : leftMs > 0 ? (
        <IconButton
          label="Pause"
          className={styles.act ?? ''}
          onClick={() => act({ act: 'pauseTimer' })}
        >
          <Pause {...ICON} />
        </IconButton>
      ) : null}
      <IconButton
        label="Add a minute"
        className={styles.act ?? ''}
        onClick={() => act({ act: 'addMinute' })}
      >
        <Plus {...ICON} />
      </IconButton>
      <IconButton
        label="End the timer"
        className={styles.act ?? ''}
        onClick={() => act({ act: 'endTimer' })}
      >
        <X {...ICON} />
      </IconButton>
    </>
  )
}

function stateOf({ timer, leftMs }: Countdown): string {
  if (timer.state === 'paused') return 'paused'
  if (leftMs === 0) return 'over'
  return leftMs <= SOON_MS ? 'soon' : 'running'
}

function wordsFor({ timer, leftMs }: Countdown, title: string | undefined): string {
  if (timer.state === 'paused') return 'Paused'
  if (leftMs === 0) return 'Time is up'
  return title ?? 'left'
}

const ICON = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const
