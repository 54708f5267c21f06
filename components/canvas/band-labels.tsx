/** The names of the bands, once, left of the first lane. Scrolled past, they turn into a spine at the screen's left edge. */

import { type CSSProperties, type ReactElement, useRef } from 'react'
import { useEditor, useQuickReactor, useValue } from 'tldraw'
import { StanceMark } from '#components/marks/stance-mark.tsx'
import { BAND_LABEL_LEFT, bandRect } from '#domain/layout/lane-geometry.ts'
import { BANDS, type Band } from '#domain/negotiation/stance.ts'
import { BAND_GLOSSES, STANCE_WORDS } from '#domain/words/words.ts'
import styles from './band-labels.module.css'
import type { LaneShape } from './shapes/board-shape.ts'
import { type Level, levelOf } from './shapes/level-of-detail.ts'

/** Screen px that a mark and the name beside it take, written downwards. */
const SPINE = { mark: 34, letter: 6 }

export function BandLabels(): ReactElement | null {
  const editor = useEditor()
  const level = useValue(levelOf(editor))
  const heights = useValue(
    'band heights',
    () => anyLane(editor.getCurrentPageShapes())?.props.bands,
    [editor],
  )
  const isStuck = useValue('stuck', () => BAND_LABEL_LEFT + editor.getCamera().x < 0, [editor])
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor])
  const labels = useRef<HTMLDivElement>(null)
  useQuickReactor('move the band labels', () => {
    const { x, y, z } = editor.getCamera()
    const left = Math.max(0, (BAND_LABEL_LEFT + x) * z)
    labels.current?.style.setProperty('transform', `translate(${left}px, ${y * z}px) scale(${z})`)
    labels.current?.style.setProperty('--view-top', `${-y}px`)
  }, [editor, heights])
  if (!heights) return null
  return (
    <div className={styles.clip}>
      <div
        ref={labels}
        className={styles.labels}
        data-stuck={isStuck || undefined}
        data-level={level}
      >
        {BANDS.map((band) => (
          <BandLabel
            key={band}
            band={band}
            heights={heights}
            isStuck={isStuck}
            level={level}
            zoom={zoom}
          />
        ))}
      </div>
    </div>
  )
}

type BandLabelProps = {
  readonly band: Band
  readonly heights: readonly number[]
  readonly isStuck: boolean
  readonly level: Level
  readonly zoom: number
}

function BandLabel({ band, heights, isStuck, level, zoom }: BandLabelProps): ReactElement {
  const { y, h } = bandRect(0, band, heights)
  const saysWord = isStuck
    ? h * zoom >= SPINE.mark + SPINE.letter * STANCE_WORDS[band].length
    : level !== 'shape'
  const style: CSSProperties = {
    top: y,
    height: h,
    '--top': `${y}px`,
    '--height': `${h}px`,
    '--unit': `${1 / zoom}px`,
  } as CSSProperties
  return (
    <div className={styles.label} data-stance={band} style={style}>
      <StanceMark
        stance={band}
        size={isStuck ? 14 / zoom : level === 'shape' ? 36 : 14}
        named={!saysWord}
      />
      {saysWord ? (
        <span className={styles.words}>
          {STANCE_WORDS[band]}
          {level === 'full' && !isStuck ? <small>{BAND_GLOSSES[band]}</small> : null}
        </span>
      ) : null}
    </div>
  )
}

function anyLane(shapes: readonly { readonly type: string }[]): LaneShape | undefined {
  return shapes.find((shape): shape is LaneShape => shape.type === 'lane')
}
