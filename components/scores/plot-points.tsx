/** The points of the plot: all packages as dots, the frontier, named packages with their shapes, and where one is. */

import { LinePath } from '@visx/shape'
import type { ReactElement } from 'react'
import type { Spot } from '#domain/analysis/weighted/two-parties.ts'
import type { Marks } from './marks-on.ts'
import type { Scale } from './plot-ground.tsx'
import { PlotMark } from './plot-mark.tsx'
import styles from './score-plot.module.css'

type PlotPointsProps = {
  readonly spots: readonly Spot[]
  readonly frontier: readonly Spot[]
  readonly marks: Marks
  readonly spot: Spot | undefined
  readonly scales: { readonly x: Scale; readonly y: Scale }
}

/** Names of points further right stand to their left. */
const RIGHT = 65

export function PlotPoints(props: PlotPointsProps): ReactElement {
  const { spots, frontier, marks, spot, scales } = props
  const { x, y } = scales
  return (
    <g>
      {/* A line of no length with a round end is a dot: one path for thousands. */}
      <path
        className={styles.crowd}
        d={spots.map((each) => `M${x(each.x)} ${y(each.y)}h0`).join('')}
      />
      <LinePath
        className={styles.frontier ?? ''}
        data={[...frontier]}
        x={(each) => x(each.x)}
        y={(each) => y(each.y)}
      />
      {frontier.map((each) => (
        <circle key={each.x} className={styles.best} cx={x(each.x)} cy={y(each.y)} r={3.5} />
      ))}
      {[...marks].map(([each, notables]) => (
        <PlotMark
          key={`${each.x} ${each.y}`}
          at={[x(each.x), y(each.y)]}
          notables={notables}
          isRight={each.x > RIGHT}
        />
      ))}
      {spot ? <circle className={styles.cursor} cx={x(spot.x)} cy={y(spot.y)} r={10} /> : null}
    </g>
  )
}
