/** One party's ladder. The bars repeat the figures; the line across is what the party has without agreement. */

import { type ReactElement, useMemo } from 'react'
import type { ScoreSheet } from '#domain/analysis/weighted/score-sheet.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { joinWords } from '#domain/words/join-words.ts'
import styles from './ladder.module.css'
import { type Rung, rungsOf, type Worth } from './rungs.ts'
import { figure } from './spot-words.ts'

type LadderProps = {
  readonly name: string
  readonly sheet: ScoreSheet
  readonly board: Pick<Negotiation, 'issues' | 'packages'>
  /** What every package that hangs together is worth to the party; empty: not known. */
  readonly all: readonly number[]
  readonly solutions: readonly Worth[]
}

export function Ladder({ name, sheet, board, all, solutions }: LadderProps): ReactElement {
  const rungs = useMemo(() => {
    const ends =
      all.length === 0
        ? []
        : [
            { name: 'Best of all packages', points: all.reduce((a, b) => Math.max(a, b)) },
            { name: 'Worst of all packages', points: all.reduce((a, b) => Math.min(a, b)) },
          ]
    return rungsOf(sheet, board, [...ends, ...solutions])
  }, [sheet, board, all, solutions])
  const enough = all.filter((points) => points >= sheet.reservation).length
  return (
    <section className={styles.ladder} aria-label={`Ladder of ${name}`}>
      <h4>{name}</h4>
      {all.length > 0 ? (
        <p className={styles.words}>
          {enough.toLocaleString('en-GB')} of {all.length.toLocaleString('en-GB')} packages are
          worth at least as much as no agreement.
        </p>
      ) : null}
      <ol>
        {rungs.map((rung) => (
          <li
            key={`${rung.names[0]} ${rung.least}`}
            className={styles.rung}
            data-reservation={rung.isReservation || undefined}
            data-below={rung.most < sheet.reservation || undefined}
          >
            <span className={styles.figure}>{rangeWords(rung)}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={{ width: `${rung.least}%` }} />
              <span
                className={styles.open}
                style={{ insetInlineStart: `${rung.least}%`, width: `${rung.most - rung.least}%` }}
              />
            </span>
            <span className={styles.name}>
              {joinWords(rung.names)}
              {rung.open > 0 ? <span className={styles.aside}>{openWords(rung.open)}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function rangeWords({ least, most }: Rung): string {
  return figure(least) === figure(most) ? figure(least) : `${figure(least)}–${figure(most)}`
}

function openWords(open: number): string {
  return open === 1 ? ', 1 issue open' : `, ${open} issues open`
}
