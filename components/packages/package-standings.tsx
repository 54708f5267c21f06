/** Per party, what stands against a package: red lines, must-haves left out, opposition, silence, open conditions. */

import type { ReactElement } from 'react'
import type { PackageCheck } from '#domain/analysis/package-check.ts'
import type { OpenCondition, Standing } from '#domain/analysis/standing.ts'
import type { Condition } from '#domain/negotiation/condition.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import type { Names } from '../analyses/names.ts'
import { EntityLink } from '../inspector/entity-link.tsx'
import { Section } from '../inspector/section.tsx'
import { StanceMark } from '../marks/stance-mark.tsx'
import styles from './package-standings.module.css'

type PackageStandingsProps = { readonly check: PackageCheck; readonly names: Names }

export function PackageStandings({ check, names }: PackageStandingsProps): ReactElement {
  return (
    <Section title="What stands against it" aside="by party">
      <ul className={styles.parties}>
        {check.standings.map((standing) => (
          <li key={standing.actor.id}>
            <h4 className={styles.name}>
              <EntityLink to={{ of: 'actor', id: standing.actor.id }}>
                {standing.actor.name}
              </EntityLink>
            </h4>
            <Held standing={standing} names={names} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type HeldProps = { readonly standing: Standing; readonly names: Names }

function Held({ standing, names }: HeldProps): ReactElement {
  const { redLines, missing, opposed, abstains, silent, conditional } = standing
  const isClear =
    redLines.length +
      missing.length +
      opposed.length +
      abstains.length +
      silent.length +
      conditional.length ===
    0
  if (isClear) return <p className={styles.clear}>Nothing: accepts all of it.</p>
  return (
    <dl className={styles.held}>
      <Line stance="red_line" word="Red line" ids={redLines} names={names} />
      <Line stance="red_line" word="Insists on, not in it" ids={missing} names={names} />
      <Line stance="opposed" word="Opposed" ids={opposed} names={names} />
      <Line stance="abstain" word="Abstains" ids={abstains} names={names} />
      <Conditions open={conditional} names={names} />
      <Line stance="unknown" word="Silent" ids={silent} names={names} />
    </dl>
  )
}

type LineProps = {
  readonly stance: Stance
  readonly word: string
  readonly ids: readonly ProposalId[]
  readonly names: Names
}

function Line({ stance, word, ids, names }: LineProps): ReactElement | null {
  if (ids.length === 0) return null
  return (
    <div className={styles.line} data-stance={stance}>
      <dt>
        <StanceMark stance={stance} /> {word}
      </dt>
      <dd>{ids.map(names.short).join(' · ')}</dd>
    </div>
  )
}

type ConditionsProps = { readonly open: readonly OpenCondition[]; readonly names: Names }

function Conditions({ open, names }: ConditionsProps): ReactElement | null {
  if (open.length === 0) return null
  return (
    <div className={styles.line} data-stance="conditional">
      <dt>
        <StanceMark stance="conditional" /> Conditional
      </dt>
      <dd>
        {open.map(({ proposalId, needs }) => (
          <p key={proposalId}>
            {names.short(proposalId)} <em>if</em>{' '}
            {needs.length === 0
              ? 'something nobody has named'
              : needs.map((need) => needWords(need, names)).join('; ')}
          </p>
        ))}
      </dd>
    </div>
  )
}

function needWords(need: Condition, names: Names): string {
  return need.kind === 'words' ? need.text : `“${names.short(need.proposalId)}” is agreed`
}
