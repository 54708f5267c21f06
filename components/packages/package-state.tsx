/** Whether a package hangs together and what the decision rule makes of it, with its bounds and its warning, in words. */

import { TriangleAlert } from 'lucide-react'
import type { ReactElement } from 'react'
import type { PackageCheck } from '#domain/analysis/package-check.ts'
import { verdictWords } from '#domain/analysis/verdict-words.ts'
import { problemWords } from '#domain/words/problem-words.ts'
import { RULE_WORDS } from '#domain/words/rule-words.ts'
import { inSentence } from '#domain/words/words.ts'
import type { Names } from '../analyses/names.ts'
import { RuleAssumption } from '../inspector/rule-assumption.tsx'
import { Section } from '../inspector/section.tsx'
import { VerdictMark } from '../marks/verdict-mark.tsx'
import { boundWords } from './bound-words.ts'
import { countWords } from './count-words.ts'
import styles from './package-state.module.css'
import { UNREPORTED_MEANING, unreportedWords } from './unreported-words.ts'

type PackageStateProps = { readonly check: PackageCheck; readonly names: Names }

export function PackageState({ check, names }: PackageStateProps): ReactElement {
  const { verdict } = check
  return (
    <>
      <Feasibility check={check} names={names} />
      <Section
        title="Verdict"
        aside={`${inSentence(RULE_WORDS[verdict.rule])}, as positions stand`}
      >
        <p className={styles.verdict}>
          <VerdictMark verdict={verdict.verdict} why={verdict.blockers[0]?.why} />
          <span>{verdictWords(verdict, names.actor)}</span>
        </p>
        <p className={styles.small}>{boundWords(verdict)}</p>
        <p className={styles.small}>
          {countWords(check.counts)}. {verdict.inputs.known} of{' '}
          {verdict.inputs.known + verdict.inputs.unknown} positions known.
        </p>
        <RuleAssumption />
        <Unreported check={check} names={names} />
      </Section>
    </>
  )
}

function Feasibility({ check, names }: PackageStateProps): ReactElement {
  const { problems, isFeasible, standings } = check
  const missing = standings.filter((standing) => standing.missing.length > 0)
  return (
    <Section title={isFeasible ? 'Hangs together' : 'Does not hang together'}>
      {isFeasible ? (
        <p className={styles.small}>
          One option an issue at most, all it depends on is there, nothing excludes anything.
        </p>
      ) : (
        <ul className={styles.reasons}>
          {problems.map((problem) => (
            <li key={JSON.stringify(problem)}>{problemWords(problem, names)}</li>
          ))}
        </ul>
      )}
      {missing.length > 0 ? (
        <ul className={styles.reasons}>
          {missing.map(({ actor, missing: ids }) => (
            <li key={actor.id}>
              {actor.name} insists on {ids.map((id) => `“${names.proposal(id)}”`).join(', ')}: not
              in the package.
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  )
}

/** Why it may look better than it is. */
function Unreported({ check, names }: PackageStateProps): ReactElement | null {
  const { unreported } = check
  if (unreported.length === 0) return null
  return (
    <div className={styles.warning}>
      <p>
        <TriangleAlert size={14} strokeWidth={1.75} aria-hidden="true" /> {UNREPORTED_MEANING}
      </p>
      <ul>
        {unreported.map((each) => (
          <li key={`${each.actorId} ${each.proposalId}`}>{unreportedWords(each, names)}</li>
        ))}
      </ul>
    </div>
  )
}
