/** A named package in the plot: a shape of its own for each kind, which the legend names; those of the tray by name. */

import type { ReactElement } from 'react'
import type { Notable } from './notables.ts'
import styles from './score-plot.module.css'

export type MarkKind = Notable['kind']

type PlotMarkProps = {
  readonly at: readonly [x: number, y: number]
  /** At least one. */
  readonly notables: readonly Notable[]
  /** So far right that the name goes to the left. */
  readonly isRight: boolean
}

export function PlotMark({ at: [x, y], notables, isRight }: PlotMarkProps): ReactElement {
  const kinds = [...new Set(notables.map(({ kind }) => kind))]
  return (
    <g transform={`translate(${x} ${y})`}>
      {kinds.map((kind) => (
        <MarkShape key={kind} kind={kind} />
      ))}
      <text
        className={styles.name}
        x={isRight ? -12 : 12}
        y={-8}
        textAnchor={isRight ? 'end' : 'start'}
      >
        {shortened(
          notables.flatMap(({ kind, name }) => (kind === 'tray' ? [name] : [])).join(', '),
        )}
      </text>
    </g>
  )
}

export function MarkShape({ kind }: { readonly kind: MarkKind }): ReactElement {
  return <path className={styles.mark} data-kind={kind} d={SHAPES[kind]} />
}

/** Around 0, 0. They can lie on one point and still be told apart. */
const SHAPES: Readonly<Record<MarkKind, string>> = {
  nash: 'M0 -7.5L7.5 0L0 7.5L-7.5 0Z',
  kalaiSmorodinsky: 'M0 -7L6.5 5L-6.5 5Z',
  egalitarian: 'M-5 -5H5V5H-5Z',
  tray: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0',
}

const LONGEST = 30

function shortened(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name
}
