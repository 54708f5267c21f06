/** An actor's lane: head, five bands whose tokens are shapes of their own, and a foot that counts the silences. */

import type { ReactElement } from 'react'
import { useEditor, useValue } from 'tldraw'
import { BANDS } from '#domain/negotiation/stance.ts'
import type { LaneShape } from './board-shape.ts'
import { dropHighlight } from './drop-highlight.ts'
import { heldBy } from './held-by.ts'
import { HolderName } from './holder-name.tsx'
import { LaneBand } from './lane-band.tsx'
import { LaneFoot } from './lane-foot.tsx'
import { LaneHead } from './lane-head.tsx'
import styles from './lane-view.module.css'
import { type Level, levelOf } from './level-of-detail.ts'

type LaneViewProps = { readonly shape: LaneShape }

export function LaneView({ shape: { id, props } }: LaneViewProps): ReactElement {
  const editor = useEditor()
  const level: Level = useValue(levelOf(editor))
  const isSelected = useValue('selected', () => editor.getSelectedShapeIds().includes(id), [id])
  const holder = useValue('holder', () => heldBy.get().get(id), [id])
  const drop = useValue('drop', () => dropOn(props.actorId), [props.actorId])
  const isEmpty = props.counts.every((count) => count === 0)
  return (
    <section
      className={styles.lane}
      aria-label={props.name}
      data-level={level}
      data-selected={isSelected || undefined}
      data-held={holder ? true : undefined}
      style={holder ? { outlineColor: `var(--person-${holder.hue + 1})` } : undefined}
    >
      <LaneHead {...props} drop={drop?.zone === 'header' ? drop : undefined} />
      {BANDS.map((band, index) => (
        <LaneBand
          key={band}
          band={band}
          height={props.bands[index] ?? 0}
          count={props.counts[index] ?? 0}
          level={level}
          drop={drop?.zone === 'band' && drop.band === band ? drop : undefined}
        />
      ))}
      <LaneFoot {...props} />
      {isEmpty && level === 'full' ? (
        <p className={styles.empty}>Nothing stated yet. Drag a proposal into a band.</p>
      ) : null}
      <HolderName holder={holder} />
    </section>
  )
}

function dropOn(actorId: string) {
  const drop = dropHighlight.get()
  return drop !== null && 'actorId' in drop && drop.actorId === actorId ? drop : undefined
}
