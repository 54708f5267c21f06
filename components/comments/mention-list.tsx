/** The board's people who match what is written behind an `@`. The field keeps the keyboard; the pointer may choose. */

import { type ReactElement, useEffect, useRef } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { useAnswer } from '../http/use-answer.ts'
import { Avatar } from '../ui/avatar.tsx'
import styles from './mention-list.module.css'
import { type MentionQuery, matchingPeople } from './mention-query.ts'
import { type CommentPerson, MENTIONABLE } from './said.ts'

export type MentionListProps = {
  readonly id: string
  readonly query: MentionQuery
  readonly chosen: number
  readonly onPeople: (people: readonly CommentPerson[]) => void
  readonly onPick: (person: CommentPerson) => void
}

export function MentionList(props: MentionListProps): ReactElement | null {
  const { id, query, chosen, onPeople, onPick } = props
  const { boardId } = useBoardSession()
  const { value } = useAnswer(`/api/boards/${boardId}/mentions`, MENTIONABLE)
  const people = value?.people
  useEffect(() => {
    if (people) onPeople(people)
  }, [people, onPeople])
  const matches = people ? matchingPeople(people, query) : []
  const list = useRef<HTMLDivElement>(null)
  const isOpen = matches.length > 0
  useEffect(() => {
    // At the foot of the panel it would open under the edge.
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  if (!isOpen) return null
  return (
    <div
      ref={list}
      role="listbox"
      id={id}
      aria-label="People on this board"
      className={styles.list}
    >
      {matches.map((person, i) => (
        <div
          key={person.id}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === chosen}
          className={styles.person}
          // Before the field loses the keyboard, which would close the list.
          onPointerDown={(event) => {
            event.preventDefault()
            onPick(person)
          }}
        >
          <Avatar name={person.name} hue={person.hue} size="small" named />
          {person.name}
        </div>
      ))}
    </div>
  )
}
