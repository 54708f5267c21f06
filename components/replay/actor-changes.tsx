/** Leads from one change of a chosen actor's positions to the next. */

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type ReactElement, useMemo, useState } from 'react'
import { type ActorId, toId } from '#domain/negotiation/ids.ts'
import { changeOf } from '#domain/replay/marks.ts'
import { actorName } from '../timeline/timeline-words.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { QuietSelect } from '../ui/quiet-select.tsx'
import { useNames, usePlace, useShownReplay, useTape } from './replay-context.tsx'
import styles from './replay-controls.module.css'

export function ActorChanges(): ReactElement | null {
  const { player } = useShownReplay()
  const { moves } = useTape()
  const names = useNames()
  const place = usePlace()
  const ids = useMemo(() => [...new Set(moves.map(({ move }) => move.actorId))], [moves])
  const [chosen, setChosen] = useState<ActorId>()
  const actorId = chosen ?? ids[0]
  if (actorId === undefined) return null
  const to = (way: 'next' | 'previous') => changeOf(moves, { actorId, from: place, way })
  const [previous, next] = [to('previous'), to('next')]
  const name = actorName(names, { actorId })
  return (
    <div className={styles.actor}>
      <IconButton
        label={`Change of ${name} before`}
        tooltipSide="top"
        disabled={previous === undefined}
        onClick={() => previous !== undefined && player.goTo(previous)}
      >
        <ChevronLeft {...ICON} />
      </IconButton>
      <QuietSelect
        frame="edge"
        aria-label="Whose changes"
        value={actorId}
        onChange={({ target }) => setChosen(toId<ActorId>(target.value))}
      >
        {ids.map((id) => (
          <option key={id} value={id}>
            {actorName(names, { actorId: id })}
          </option>
        ))}
      </QuietSelect>
      <IconButton
        label={`Next change of ${name}`}
        tooltipSide="top"
        disabled={next === undefined}
        onClick={() => next !== undefined && player.goTo(next)}
      >
        <ChevronRight {...ICON} />
      </IconButton>
    </div>
  )
}

const ICON = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const
