/** What the points lie on: figures along both sides, what no agreement is worth, and where both are better off. */

import type { ReactElement } from 'react'
import styles from './score-plot.module.css'
import type { Axis } from './spot-words.ts'

/** px of a number of points. */
export type Scale = (points: number) => number

type PlotGroundProps = {
  readonly scales: { readonly x: Scale; readonly y: Scale }
  readonly axes: { readonly x: Axis; readonly y: Axis }
}

const TICKS = [0, 20, 40, 60, 80, 100]

export function PlotGround({ scales: { x, y }, axes }: PlotGroundProps): ReactElement {
  const [left, right, bottom, top] = [x(0), x(100), y(0), y(100)]
  const [none, noneUp] = [x(axes.x.reservation), y(axes.y.reservation)]
  return (
    <g>
      <rect className={styles.better} x={none} y={top} width={right - none} height={noneUp - top} />
      {TICKS.map((tick) => (
        <g key={tick} className={styles.tick}>
          <line x1={x(tick)} x2={x(tick)} y1={top} y2={bottom} />
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={x(tick)} y={bottom + 15} textAnchor="middle">
            {tick}
          </text>
          <text x={left - 6} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <text className={styles.axis} x={right} y={bottom + 34} textAnchor="end">
        {axes.x.name} →
      </text>
      <text className={styles.axis} x={0} y={top - 12}>
        ↑ {axes.y.name}
      </text>
      <g className={styles.none}>
        <line x1={none} x2={none} y1={top} y2={bottom} />
        <line x1={left} x2={right} y1={noneUp} y2={noneUp} />
      </g>
    </g>
  )
}
