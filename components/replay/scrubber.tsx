/** The session from end to end: where one is in it, its marks, and a thumb to drag. */

import { type PointerEvent, type ReactElement, useRef } from 'react'
import { placeAt } from '#domain/replay/played-time.ts'
import { usePlayer, useTape } from './replay-context.tsx'
import { timeWords } from './replay-words.ts'
import styles from './scrubber.module.css'
import { ScrubberMarks } from './scrubber-marks.tsx'

export function Scrubber(): ReactElement {
  const track = useRef<HTMLDivElement>(null)
  const [player, { place, ms }] = usePlayer()
  const { times, played } = useTape()
  const end = Math.max(1, played.at(-1) ?? 1)
  const at = times[place - 1]
  /** Playing goes on only when it is started again: one looks at what one has found. */
  const drag = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect()
    if (!box || (event.type === 'pointermove' && !isHeld(event))) return
    player.pause()
    const share = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width))
    player.goTo(placeAt(played, share * end))
  }
  return (
    <div
      className={styles.scrubber}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        drag(event)
      }}
      onPointerMove={drag}
    >
      <div ref={track} className={styles.track}>
        <div className={styles.played} style={{ width: `${(ms / end) * 100}%` }} />
        <ScrubberMarks end={end} />
        <div
          role="slider"
          tabIndex={0}
          aria-label="Moment of the session"
          aria-valuemin={Math.min(1, times.length)}
          aria-valuemax={times.length}
          aria-valuenow={place}
          aria-valuetext={
            at === undefined
              ? 'Nothing yet'
              : `${timeWords(at)}, change ${place} of ${times.length}`
          }
          className={styles.thumb}
          style={{ left: `${(ms / end) * 100}%` }}
        />
      </div>
    </div>
  )
}

function isHeld({ buttons }: PointerEvent): boolean {
  return (buttons & 1) === 1
}
