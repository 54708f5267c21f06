/** The outcomes that would hold, the strongest first; pressing one looks at it closely. */

import { type ReactElement, useState } from 'react'
import { CONCEPTS } from '#domain/analysis/conflict/stability.ts'
import type { ConflictReport } from '#domain/analysis/conflict-report.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Names } from '../analyses/names.ts'
import { Section } from '../inspector/section.tsx'
import { Button } from '../ui/button.tsx'
import styles from './stability.module.css'
import {
  CONCEPT_WORDS,
  outcomeWords,
  silenceWords,
  strengthWords,
  termsIn,
} from './stability-words.ts'

type OutcomeListProps = {
  readonly report: ConflictReport
  readonly names: Names
  readonly onLook: (proposalIds: readonly ProposalId[]) => void
}

const FIRST_SHOWN = 8

export function OutcomeList({ report, names, onLook }: OutcomeListProps): ReactElement {
  const [showsAll, setShowsAll] = useState(false)
  const { outcomes, possible, holding } = report
  const shown = showsAll ? outcomes : outcomes.slice(0, FIRST_SHOWN)
  return (
    <Section title="Outcomes that would hold" aside={`${holding.gmr} of ${possible} possible`}>
      <Concepts report={report} />
      {outcomes.length === 0 ? (
        <p className={styles.words}>
          None: in every combination somebody gains by moving, and nothing deters them.
        </p>
      ) : (
        <ol className={styles.outcomes} aria-label="Outcomes that would hold, the firmest first">
          {shown.map((outcome) => (
            <li key={outcome.proposalIds.join(' ')}>
              <button
                type="button"
                className={styles.outcome}
                aria-pressed={isSame(outcome.proposalIds, report.at?.proposalIds)}
                onClick={() => onLook(outcome.proposalIds)}
              >
                <span className={styles.carried}>{outcomeWords(outcome.proposalIds, names)}</span>
                <span className={styles.strength}>
                  {strengthWords(outcome.holdsBy.neither)}{' '}
                  <span className={styles.terms}>{termsIn(outcome.holdsBy.neither)}</span>
                </span>
                <Silences words={silenceWords(outcome)} />
              </button>
            </li>
          ))}
        </ol>
      )}
      {outcomes.length > shown.length ? (
        <Button size="tight" onClick={() => setShowsAll(true)}>
          Show all {outcomes.length}
        </Button>
      ) : null}
      {holding.gmr > outcomes.length && shown.length === outcomes.length ? (
        <p className={styles.words}>
          {holding.gmr - outcomes.length} more hold, none more firmly than the last. With so many,
          the model says little: fewer options say more.
        </p>
      ) : null}
    </Section>
  )
}

/** The four ways to look ahead, each with how many outcomes hold by it. */
function Concepts({ report: { holding } }: Pick<OutcomeListProps, 'report'>): ReactElement {
  return (
    <dl className={styles.concepts}>
      {CONCEPTS.map((concept) => (
        <div key={concept} className={styles.concept}>
          <dt>
            <abbr title={CONCEPT_WORDS[concept].name}>{CONCEPT_WORDS[concept].term}</abbr>
            <span className={styles.count}>{holding[concept]}</span>
          </dt>
          <dd>{CONCEPT_WORDS[concept].meaning}</dd>
        </div>
      ))}
    </dl>
  )
}

function Silences({ words }: { readonly words: string | undefined }): ReactElement | null {
  return words ? <span className={styles.silences}>{words}</span> : null
}

function isSame(a: readonly ProposalId[], b: readonly ProposalId[] | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((id) => b.includes(id))
}
