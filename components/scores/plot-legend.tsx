/** What the shapes of the plot stand for. */

import type { ReactElement, ReactNode } from 'react'
import { SOLUTIONS } from './notables.ts'
import { type MarkKind, MarkShape } from './plot-mark.tsx'
import styles from './score-plot.module.css'

const NAMES: Readonly<Record<MarkKind, string>> = {
  nash: SOLUTIONS.nash.name,
  kalaiSmorodinsky: SOLUTIONS.kalaiSmorodinsky.name,
  egalitarian: SOLUTIONS.egalitarian.name,
  tray: 'In the tray',
}

export function PlotLegend({ kinds }: { readonly kinds: ReadonlySet<MarkKind> }): ReactElement {
  return (
    <ul className={styles.legend}>
      <Entry name="Package">
        <path className={styles.crowd} d="M0 0h0" />
      </Entry>
      <Entry name="Frontier of the two">
        <path className={styles.frontier} d="M-8 4L8 -4" />
        <circle className={styles.best} r={3.5} />
      </Entry>
      {(['nash', 'kalaiSmorodinsky', 'egalitarian', 'tray'] as const).map((kind) =>
        kinds.has(kind) ? (
          <Entry key={kind} name={NAMES[kind]}>
            <MarkShape kind={kind} />
          </Entry>
        ) : null,
      )}
      <Entry name="No agreement">
        <path className={styles.noneSample} d="M-8 0H8" />
      </Entry>
    </ul>
  )
}

function Entry({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg aria-hidden="true" width={20} height={18} viewBox="-10 -9 20 18">
        {children}
      </svg>
      {name}
    </li>
  )
}
