/** Solutions and the Pareto set with every party's points: what the plot shows of two, for all. */

import { type ReactElement, useMemo, useState } from 'react'
import type { Weighing } from '#domain/analysis/weigh-packages.ts'
import type { Choice } from '#domain/analysis/weighted/bargaining-space.ts'
import type { PackageTable } from '#domain/analysis/weighted/package-table.ts'
import type { Pair } from '#domain/analysis/weighted/two-parties.ts'
import { Button } from '../ui/button.tsx'
import { type BargainRow, bargainRows } from './bargain-rows.ts'
import { type ChoiceNames, choiceWords } from './choice-words.ts'
import { type Notable, SOLUTIONS } from './notables.ts'
import styles from './scores.module.css'
import { figure } from './spot-words.ts'

type BargainTableProps = {
  readonly weighing: Weighing
  /** What the plot shows. */
  readonly table: PackageTable
  readonly notables: readonly Notable[]
  readonly pair: Pair
  readonly words: ChoiceNames
  /** Goes to a package in the plot. */
  readonly onShow: (choice: Choice) => void
}

const AT_FIRST = 12

export function BargainTable(props: BargainTableProps): ReactElement {
  const { weighing, table, notables, pair, words, onShow } = props
  const [isWhole, setIsWhole] = useState(false)
  const { pareto } = weighing.bargain
  const rows = useMemo(
    () => bargainRows(table, { notables, pareto: pareto ?? [], actor: pair[0] }),
    [table, notables, pareto, pair],
  )
  const shown = isWhole ? rows : rows.slice(0, AT_FIRST)
  return (
    <div className={styles.bargain}>
      <ul className={styles.notes}>
        {notesOn(weighing).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label="Best packages">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Package</th>
              {weighing.actorIds.map((id) => (
                <th key={id} scope="col" className={styles.number}>
                  {words.names.actor(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.choice.join(' ')} row={row} words={words} onShow={onShow} />
            ))}
            <tr className={styles.none}>
              <th scope="row">No agreement</th>
              {weighing.reservations.map((points, actor) => (
                <td key={weighing.actorIds[actor]} className={styles.number}>
                  {figure(points)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
      {rows.length > shown.length ? (
        <Button size="tight" onClick={() => setIsWhole(true)}>
          Show all {rows.length.toLocaleString('en-GB')}
        </Button>
      ) : null}
    </div>
  )
}

type RowProps = {
  readonly row: BargainRow
  readonly words: ChoiceNames
  readonly onShow: (choice: Choice) => void
}

function Row({ row, words, onShow }: RowProps): ReactElement {
  const { choice, utilities, marks } = row
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.show} onClick={() => onShow(choice)}>
          {choiceWords(choice, words)}
        </button>
        {marks.length > 0 ? <span className={styles.marks}>{marks.join(', ')}</span> : null}
      </th>
      {utilities.map((points, actor) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: actors are told apart by their place
        <td key={actor} className={styles.number}>
          {figure(points)}
        </td>
      ))}
    </tr>
  )
}

function notesOn({ bargain, packages }: Weighing): readonly string[] {
  const { pareto, nash, isExact } = bargain
  return [
    pareto
      ? `Pareto set: ${pareto.length.toLocaleString('en-GB')} ${pareto.length === 1 ? 'package' : 'packages'} that cannot be made better for one party without another paying for it.`
      : 'The Pareto set is too large to be had here.',
    ...(nash
      ? (['nash', 'kalaiSmorodinsky', 'egalitarian'] as const).map(
          (kind) => `${SOLUTIONS[kind].name}: ${SOLUTIONS[kind].about}.`,
        )
      : ['Every package leaves somebody worse off than no agreement: there is no solution.']),
    ...(isExact
      ? []
      : ['The search was given up before it was certain; these are the best found.']),
    ...(packages ? [] : ['Only the best packages are drawn; there are too many to weigh each.']),
    'A package is worth the sum of its options’ points: that issues simply add up is an assumption.',
    'Gains are above the reservation value. This describes the points, it is no forecast.',
  ]
}
