/** What the model takes for granted, and what it leaves out: read before anybody quotes it. */

import type { ReactElement } from 'react'
import type { ConflictReport } from '#domain/analysis/conflict-report.ts'
import type { Names } from '../analyses/names.ts'
import { Section } from '../inspector/section.tsx'
import { plural } from '../packages/count-words.ts'
import styles from './stability.module.css'

type AssumptionsProps = { readonly report: ConflictReport; readonly names: Names }

export function Assumptions({ report, names }: AssumptionsProps): ReactElement {
  const { actors, options, needed, possible, impossible } = report
  const silent = actors.reduce((sum, { silentOn }) => sum + silentOn.length, 0)
  const cells = actors.length * options.length
  return (
    <Section title="What this takes for granted">
      <ul className={styles.assumptions}>
        <li>
          Who could do what alone is as you said. Only those who have an option are looked at.
        </li>
        <li>
          Each ranks outcomes by its own positions, as packages are ranked: fewest of its red lines
          (a must-have left out is one), then fewest that it opposes, then most that it supports.
          What is worth how much to whom is not known.
        </li>
        <li>{silenceLine(silent, cells)}</li>
        <li>
          All know one another’s order, every move can be taken back, and nobody promises, threatens
          or does anything that is not in the list. Who moves first is left open.
        </li>
        {impossible > 0 ? (
          <li>
            {impossible} of {possible + impossible} combinations cannot be, for something in them
            excludes or lacks something else.
          </li>
        ) : null}
        {needed.map(({ proposalId, on }) => (
          <li key={`${proposalId} ${on}`}>
            “{names.short(proposalId)}” depends on “{names.short(on)}”, which is neither in the list
            nor agreed. It is taken as given.
          </li>
        ))}
      </ul>
    </Section>
  )
}

function silenceLine(silent: number, cells: number): string {
  if (silent === 0) return `All ${plural(cells, 'position')} it rests on are known.`
  return `${silent} of the ${plural(cells, 'position')} it rests on are silent and taken for indifference. Where it would be otherwise if all of them were a yes, or all a no, the outcome says so; what lies between was not tried.`
}
