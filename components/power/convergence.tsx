/** Whether parties have come closer: agreement A with its coverage, and net concessions, over the moments of the session. */

import { type ReactElement, useMemo } from 'react'
import { concessionsOf } from '#domain/analysis/concessions.ts'
import { convergenceOf } from '#domain/analysis/convergence.ts'
import { declaredRecord } from '#domain/analysis/declared-record.ts'
import { namesIn } from '../analyses/names.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { momentWords } from '../inspector/moment-words.ts'
import { Section } from '../inspector/section.tsx'
import { plural } from '../packages/count-words.ts'
import { momentsOf } from './moments-of.ts'
import styles from './power-panel.module.css'
import { runningSums } from './running-sums.ts'
import { Sparkline } from './sparkline.tsx'

/** As many points as a line of this size can show. */
const MOST_MOMENTS = 40

export type ConvergenceProps = { readonly declaredOnly: boolean }

export function Convergence({ declaredOnly }: ConvergenceProps): ReactElement {
  const whole = useNegotiation((all) => all)
  const negotiation = useMemo(
    () => (declaredOnly ? { ...whole, ...declaredRecord(whole) } : whole),
    [whole, declaredOnly],
  )
  const { ledger } = negotiation
  const moments = useMemo(() => momentsOf(ledger, MOST_MOMENTS), [ledger])
  const points = useMemo(() => convergenceOf(negotiation, moments), [negotiation, moments])
  const names = useMemo(() => namesIn(negotiation), [negotiation])
  const first = points[0]
  const last = points.at(-1)
  if (!(first && last))
    return (
      <Section title="Convergence">
        <p className={styles.words}>
          {declaredOnly && whole.ledger.length > 0
            ? 'Nothing declared has moved on this board yet.'
            : 'Nothing has moved on this board yet.'}
        </p>
      </Section>
    )
  const stages = concessionsOf(negotiation, moments)
  const overall = concessionsOf(negotiation, [first.at, last.at])[0]?.parties ?? []
  const net = runningSums(stages.map((stage) => stage.net))
  const now = new Date()
  return (
    <Section
      title="Convergence"
      aside={`${momentWords(first.at, now)} to ${momentWords(last.at, now)}`}
    >
      <Sparkline
        name="Agreement (A, van der Eijk)"
        values={points.map(({ agreement }) => agreement)}
        range={[-1, 1]}
        write={(value) => value.toFixed(2)}
      />
      <Sparkline
        name="Coverage"
        values={points.map(({ coverage }) => coverage)}
        range={[0, 1]}
        write={(value) => `${Math.round(value * 100)} %`}
      />
      <Sparkline
        name="Net concessions, bands"
        values={net}
        range={[Math.min(0, ...net), Math.max(1, ...net)]}
        write={signed}
      />
      <p className={styles.words}>
        A is 1 where all who spoke are in one band, 0 where they are spread evenly, −1 where half
        support and half rule it out. Somebody who speaks up for the first time raises coverage and
        may lower A, and nobody has moved apart. Net concessions are bands moved towards support
        less bands moved away, whatever each may be worth; to and from silence counts nothing. The
        lines go from move to move, not by the clock.
      </p>
      <ul className={styles.conceded} aria-label="Net concessions by party">
        {overall.map((party) => (
          <li key={party.actorId}>
            <strong>{names.actor(party.actorId)}</strong>{' '}
            <span className={styles.net}>{signed(party.net)}</span>{' '}
            <span className={styles.small}>
              {plural(party.concessions, 'concession')}, {plural(party.hardenings, 'hardening')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** "+2", "0", "−1": bands towards support. */
function signed(value: number): string {
  const size = String(Math.abs(value))
  return value > 0 ? `+${size}` : value < 0 ? `−${size}` : size
}
