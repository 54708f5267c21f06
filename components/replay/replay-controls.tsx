/** Under the board: play, speed, who does what and when, the scrubber, and the ways to a mark or an actor's next change. */

import { Pause, Play, StepBack, StepForward } from 'lucide-react'
import { type ReactElement, useEffect } from 'react'
import { IconButton } from '../ui/icon-button.tsx'
import { QuietSelect } from '../ui/quiet-select.tsx'
import { ActorChanges } from './actor-changes.tsx'
import { MarkChoice } from './mark-choice.tsx'
import { SPEEDS, type Speed } from './player.ts'
import { usePlayer, useShownReplay, useTape } from './replay-context.tsx'
import styles from './replay-controls.module.css'
import { onReplayKey } from './replay-keys.ts'
import { Scrubber } from './scrubber.tsx'
import { WhoDoesWhat } from './who-does-what.tsx'

export function ReplayControls(): ReactElement {
  const { player, tape } = useShownReplay()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => onReplayKey(event, { player, tape })
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [player, tape])
  return (
    <section className={styles.controls} aria-label="Replay controls" data-replay="">
      <Scrubber />
      <div className={styles.row}>
        <Transport />
        <WhoDoesWhat />
        <div className={styles.ways}>
          <MarkChoice />
          <ActorChanges />
        </div>
      </div>
    </section>
  )
}

function Transport(): ReactElement {
  const [player, { place, isPlaying, speed }] = usePlayer()
  const { times } = useTape()
  return (
    <div className={styles.transport}>
      <IconButton
        label="Change before"
        keys="←"
        tooltipSide="top"
        disabled={place <= 1}
        onClick={() => player.goTo(place - 1)}
      >
        <StepBack {...ICON} />
      </IconButton>
      <IconButton
        label={isPlaying ? 'Pause' : 'Play'}
        keys="Space"
        tooltipSide="top"
        className={styles.play ?? ''}
        disabled={place === 0}
        onClick={() => player.toggle()}
      >
        {isPlaying ? <Pause {...ICON} /> : <Play {...ICON} />}
      </IconButton>
      <IconButton
        label="Change after"
        keys="→"
        tooltipSide="top"
        disabled={place >= times.length}
        onClick={() => player.goTo(place + 1)}
      >
        <StepForward {...ICON} />
      </IconButton>
      <QuietSelect
        frame="edge"
        aria-label="Speed"
        value={speed}
        onChange={({ target }) => player.setSpeed(speedOf(target.value))}
      >
        {SPEEDS.map((each) => (
          <option key={each} value={each}>
            {each}×
          </option>
        ))}
      </QuietSelect>
    </div>
  )
}

function speedOf(value: string): Speed {
  return SPEEDS.find((speed) => String(speed) === value) ?? 1
}

const ICON = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const
