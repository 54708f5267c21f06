/** The table of the comparison: a column a package, rows for verdict, counts, parties and cards. */

import { type ReactElement, type ReactNode, useMemo } from 'react'
import type { AnalysisOptions } from '#domain/analysis/matrix.ts'
import { checkPackage, countsOf, type PackageCheck } from '#domain/analysis/package-check.ts'
import { verdictWords } from '#domain/analysis/verdict-words.ts'
import type { Package } from '#domain/negotiation/package.ts'
import type { Analysable } from '../analyses/analysis-task.ts'
import type { Names } from '../analyses/names.ts'
import { VerdictMark } from '../marks/verdict-mark.tsx'
import styles from './compare-packages.module.css'
import { CountMarks } from './count-marks.tsx'
import { plural } from './count-words.ts'

type ComparisonTableProps = {
  readonly packages: readonly Package[]
  readonly negotiation: Analysable
  readonly names: Names
  readonly options: AnalysisOptions
}

export function ComparisonTable(props: ComparisonTableProps): ReactElement {
  const { packages, negotiation, names, options } = props
  const columns = useMemo(
    () => packages.map((one) => ({ one, check: checkPackage(negotiation, one, options) })),
    [packages, negotiation, options],
  )
  const parties = columns[0]?.check.standings.map(({ actor }) => actor) ?? []
  const proposals = [...negotiation.proposals.keys()].filter((id) =>
    packages.some(({ proposalIds }) => proposalIds.includes(id)),
  )
  const row = (name: string, cell: (check: PackageCheck) => ReactNode) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {columns.map(({ one, check }) => (
        <td key={one.id}>{cell(check)}</td>
      ))}
    </tr>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by the keyboard
    <section className={styles.scroll} tabIndex={0} aria-label="Comparison">
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {columns.map(({ one }) => (
              <th key={one.id} scope="col">
                {one.title || 'Without a name'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row('Verdict', ({ verdict }) => (
            <span className={styles.verdict}>
              <VerdictMark verdict={verdict.verdict} why={verdict.blockers[0]?.why} />
              {verdictWords(verdict, names.actor)}
            </span>
          ))}
          {row('Hangs together', ({ isFeasible }) => (isFeasible ? 'Yes' : 'No'))}
          {row('Against it', ({ counts }) => (
            <CountMarks counts={counts} />
          ))}
          {row('May look cheap', ({ unreported }) =>
            unreported.length === 0
              ? 'No sign of it'
              : plural(unreported.length, 'telling silence'),
          )}
          {parties.map((party) =>
            row(party.name, ({ standings }) => {
              const own = standings.filter(({ actor }) => actor.id === party.id)
              return <CountMarks counts={countsOf(own)} />
            }),
          )}
        </tbody>
        <tbody>
          {proposals.map((id) =>
            row(names.short(id), ({ proposalIds }) => (proposalIds.includes(id) ? 'In' : '–')),
          )}
        </tbody>
      </table>
    </section>
  )
}
