/**
 * Packages as points: across what they are worth to one party, upwards to the other. To a screen reader it is a slider
 * from point to point, which says each in words; the drawing is for the eyes alone.
 */

import { scaleLinear } from '@visx/scale'
import { type KeyboardEvent, type PointerEvent, type ReactElement, useId, useRef } from 'react'
import type { Spot } from '#domain/analysis/weighted/two-parties.ts'
import type { Marks } from './marks-on.ts'
import { PlotGround } from './plot-ground.tsx'
import { PlotLegend } from './plot-legend.tsx'
import { PlotPoints } from './plot-points.tsx'
import styles from './score-plot.module.css'
import { nearestSpot, stepFrom } from './spot-steps.ts'
import { type Axis, spotWords } from './spot-words.ts'
import { useWidth } from './use-width.ts'

export type ScorePlotProps = {
  /** In the order of x. */
  readonly spots: readonly Spot[]
  readonly frontier: readonly Spot[]
  readonly marks: Marks
  /** The spot one is at. */
  readonly at: number
  readonly axes: { readonly x: Axis; readonly y: Axis }
  readonly onAt: (index: number) => void
}

const MARGIN = { top: 26, right: 16, bottom: 40, left: 34 }
const ALL_POINTS = [0, 100]

export function ScorePlot({
  spots,
  frontier,
  marks,
  at,
  axes,
  onAt,
}: ScorePlotProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const height = Math.round(Math.min(width * 0.8, 420))
  const hint = useId()
  const x = scaleLinear({ domain: ALL_POINTS, range: [MARGIN.left, width - MARGIN.right] })
  const y = scaleLinear({ domain: ALL_POINTS, range: [height - MARGIN.bottom, MARGIN.top] })
  const spot = spots[at]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = stepFrom(spots, at, event.key)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onAt(next)
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    onAt(nearestSpot(spots, x.invert(event.clientX - box.left), y.invert(event.clientY - box.top)))
  }
  return (
    <figure className={styles.figure}>
      <div
        ref={frame}
        className={styles.plot}
        role="slider"
        tabIndex={0}
        aria-label={`Packages by their worth to ${axes.x.name} and ${axes.y.name}`}
        aria-describedby={hint}
        aria-valuemin={1}
        aria-valuemax={spots.length}
        aria-valuenow={at + 1}
        aria-valuetext={spot && wordsOf(spot, { axes, frontier, marks })}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
      >
        <svg aria-hidden="true" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          <PlotGround scales={{ x, y }} axes={axes} />
          <PlotPoints {...{ spots, frontier, marks, spot }} scales={{ x, y }} />
        </svg>
      </div>
      <figcaption className={styles.caption}>
        <PlotLegend kinds={new Set([...marks.values()].flat().map(({ kind }) => kind))} />
        <span id={hint}>
          Arrow keys go from point to point: left and right by {axes.x.name}, up and down by{' '}
          {axes.y.name}.
        </span>
      </figcaption>
    </figure>
  )
}

function wordsOf(
  spot: Spot,
  { axes, frontier, marks }: Pick<ScorePlotProps, 'axes' | 'frontier' | 'marks'>,
): string {
  const names = (marks.get(spot) ?? []).map(({ name }) => name)
  return spotWords(spot, { ...axes, names, isOnFrontier: frontier.includes(spot) })
}
