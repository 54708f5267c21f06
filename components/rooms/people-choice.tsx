/** Boxes to tick for the people of a board, under the actors they speak for: delegations are named together. */

import type { ReactElement } from 'react'
import { mayRun } from '#domain/access/role.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { errorWords } from '../http/error-words.ts'
import { CheckField } from '../inspector/check-field.tsx'
import { useNewsAnswer } from '../members/use-news-answer.ts'
import { BOARD_MEMBERS, type BoardMember } from '../share/board-member.ts'
import { ROLE_WORDS } from '../share/role-words.ts'
import { Notice } from '../ui/notice.tsx'
import styles from './people-choice.module.css'

export type PeopleChoiceProps = {
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  /** Who asks is in the room unasked. */
  readonly without?: string | undefined
}

export function PeopleChoice({ chosen, onChoose, without }: PeopleChoiceProps): ReactElement {
  const { value, refusal } = useNewsAnswer('people', BOARD_MEMBERS, 'people')
  // Facilitators are in a room, all of them, or they are not: that is said once, below.
  const people = value?.people.filter(({ id, role }) => !mayRun(role) && id !== without)
  const choose = (id: string, isChosen: boolean) => {
    const others = [...chosen].filter((other) => other !== id)
    onChoose(new Set(isChosen ? [...others, id] : others))
  }
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>
        {without === undefined ? 'Who is in it' : 'Who else is to be in it'}
      </legend>
      {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
      {value || refusal ? null : <p role="status">Fetching the people…</p>}
      {people?.length === 0 ? (
        <p className={styles.quiet}>
          {without === undefined
            ? 'Nobody is on this board but facilitators. Share it first.'
            : 'Nobody else is on this board but facilitators.'}
        </p>
      ) : null}
      {people && people.length > 0 ? (
        <div className={styles.people}>
          <ByActor people={people} chosen={chosen} onChoose={choose} />
        </div>
      ) : null}
    </fieldset>
  )
}

type ByActorProps = {
  readonly people: readonly BoardMember[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (id: string, isChosen: boolean) => void
}

function ByActor({ people, chosen, onChoose }: ByActorProps): readonly ReactElement[] {
  const actors = useNegotiation((negotiation) => negotiation.actors)
  const names = [...new Set(people.map((person) => groupOf(person)))]
    .map((actorId) => ({ actorId, name: actors.get(actorId as ActorId)?.name }))
    // Who speaks for nobody comes last.
    .sort((a, b) => Number(a.name === undefined) - Number(b.name === undefined))
  return names.map(({ actorId, name }) => (
    <div key={actorId} className={styles.group}>
      <h3 className={styles.actor}>{name ?? 'For no actor'}</h3>
      {people
        .filter((person) => groupOf(person) === actorId)
        .map(({ id, name: who, role }) => (
          <CheckField
            key={id}
            label={role === 'delegate' ? who : `${who}, ${ROLE_WORDS[role].name.toLowerCase()}`}
            checked={chosen.has(id)}
            onChange={(isChosen) => onChoose(id, isChosen)}
          />
        ))}
    </div>
  ))
}

function groupOf({ actorId }: BoardMember): string {
  return actorId ?? ''
}
