/** One outcome as each actor sees it: where it ranks for them, what they could do better, and what would deter them. */

import type { ReactElement } from 'react'
import type { ConflictReport } from '#domain/analysis/conflict-report.ts'
import type { ActorInOutcome, Gain } from '#domain/analysis/outcome-by-actor.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { joinWords } from '#domain/words/join-words.ts'
import type { Names } from '../analyses/names.ts'
import { EntityLink } from '../inspector/entity-link.tsx'
import { Section } from '../inspector/section.tsx'
import { Button } from '../ui/button.tsx'
import styles from './stability.module.css'
import { changeWords, outcomeWords, strengthWords, termsIn } from './stability-words.ts'

type OutcomeCloselyProps = {
  readonly report: ConflictReport
  readonly names: Names
  /** Whether none was chosen: then it is the one in which things stand. */
  readonly isNow: boolean
  /** Undefined: as things stand. */
  readonly onLook: (proposalIds: readonly ProposalId[] | undefined) => void
}

export function OutcomeClosely(props: OutcomeCloselyProps): ReactElement {
  const { report, names, isNow, onLook } = props
  const { at } = report
  const title = isNow ? 'As things stand' : 'Looked at'
  if (!at)
    return (
      <Section title={title}>
        <p className={styles.words}>
          These cannot all be carried out together. Choose one of the outcomes above.
        </p>
      </Section>
    )
  const { neither } = at.holdsBy
  return (
    <Section title={title} aside={neither.length > 0 ? termsIn(neither) : 'does not hold'}>
      <p className={styles.carried}>{outcomeWords(at.proposalIds, names)}</p>
      {isNow ? (
        <p className={styles.words}>What of it is agreed or under way counts as carried out.</p>
      ) : (
        <Button size="tight" onClick={() => onLook(undefined)}>
          As things stand
        </Button>
      )}
      <p className={styles.words}>{strengthWords(neither)}.</p>
      <ul className={styles.actors} aria-label="As each actor sees it">
        {at.byActor.map((seen) => (
          <Seen
            key={seen.actorId}
            seen={seen}
            at={at.proposalIds}
            isAlone={at.byActor.length === 1}
            names={names}
            onLook={onLook}
          />
        ))}
      </ul>
    </Section>
  )
}

type SeenProps = {
  readonly seen: ActorInOutcome
  readonly at: readonly ProposalId[]
  readonly names: Names
  readonly isAlone: boolean
  readonly onLook: OutcomeCloselyProps['onLook']
}

function Seen({ seen, at, names, isAlone, onLook }: SeenProps): ReactElement {
  const { actorId, place, places, crossed, staysBy, gains, gainful } = seen
  return (
    <li>
      <h4 className={styles.name}>
        <EntityLink to={{ of: 'actor', id: actorId }}>{names.actor(actorId)}</EntityLink>
        <span className={styles.place}>
          {places === 1 ? 'all the same to it' : `place ${place} of ${places} for it`}
        </span>
      </h4>
      {crossed.length > 0 ? (
        <p className={styles.crossed}>
          Crosses its red line: {joinWords(crossed.map((id) => crossedWords(id, at, names)))}.
        </p>
      ) : null}
      <p className={styles.words}>
        {stayWords(seen)} {staysBy.length > 0 ? <Terms words={termsIn(staysBy)} /> : null}
      </p>
      {gains.length > 0 ? (
        <ul className={styles.gains}>
          {gains.map((gain) => (
            <GainLine key={gain.proposalIds.join(' ')} {...{ gain, at, names, isAlone, onLook }} />
          ))}
          {gainful > gains.length ? (
            <li className={styles.words}>and {gainful - gains.length} more</li>
          ) : null}
        </ul>
      ) : null}
    </li>
  )
}

function Terms({ words }: { readonly words: string }): ReactElement {
  return <span className={styles.terms}>{words}</span>
}

function stayWords({ moves, gainful, staysBy }: ActorInOutcome): string {
  if (moves === 0) return 'Has no move of its own from here.'
  if (gainful === 0)
    return moves === 1
      ? 'Gains nothing by its one move from here.'
      : `Gains nothing by any of its ${moves} moves from here.`
  if (staysBy.length === 0) return 'Gains by leaving: not every gain could be answered.'
  return 'Could do better, and each gain could be answered.'
}

/** A red line that is carried out, or a must-have that is not. */
function crossedWords(id: ProposalId, at: readonly ProposalId[], names: Names): string {
  return at.includes(id) ? `“${names.short(id)}”` : `without “${names.short(id)}”`
}

type GainProps = Omit<SeenProps, 'seen'> & { readonly gain: Gain }

function GainLine({ gain, at, names, isAlone, onLook }: GainProps): ReactElement {
  const { proposalIds, place, answer } = gain
  return (
    <li className={styles.gain}>
      <p>
        It could {changeWords(at, proposalIds, names)}: place {place}.
      </p>
      {answer ? (
        <p className={styles.answer}>
          {ANSWERS[answer.concept]} {changeWords(proposalIds, answer.proposalIds, names)}.{' '}
          <Terms words={answer.concept.toUpperCase()} />
        </p>
      ) : (
        <p className={styles.answer}>
          {isAlone ? 'There is nobody to answer.' : 'Nothing the others can do undoes that gain.'}
        </p>
      )}
      <Button size="tight" variant="plain" onClick={() => onLook(proposalIds)}>
        Look there
      </Button>
    </li>
  )
}

const ANSWERS: Readonly<Record<NonNullable<Gain['answer']>['concept'], string>> = {
  seq: 'The others could answer, gaining at each step:',
  smr: 'The others could answer, some at a price, and leave it no way out:',
  gmr: 'The others could answer, some at a price:',
}
