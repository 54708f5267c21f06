/** Naming people while one writes: the `@` before the caret, the list's choice, and who has been named. */

import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type MentionQuery, matchingPeople, mentionQuery } from './mention-query.ts'
import type { CommentPerson } from './said.ts'

type Named = { readonly id: string; readonly name: string }

export type MentioningParts = {
  readonly area: RefObject<HTMLTextAreaElement | null>
  readonly text: string
  readonly setText: (text: string) => void
  /** Who is named in it already. */
  readonly before: readonly Named[]
}

export type Mentioning = {
  readonly query: MentionQuery | undefined
  readonly listId: string
  /** Which of the matching people is chosen. */
  readonly chosen: number
  readonly setPeople: (people: readonly CommentPerson[]) => void
  readonly look: (area: HTMLTextAreaElement) => void
  readonly leave: () => void
  readonly pick: (person: Named) => void
  /** Whether the key was for the list. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean
  /** Ids of those whose names stand in a text. */
  readonly mentioned: (text: string) => readonly string[]
  readonly describes: {
    readonly 'aria-controls'?: string
    readonly 'aria-activedescendant'?: string
  }
}

export function useMentioning({ area, text, setText, before }: MentioningParts): Mentioning {
  const listId = useId()
  const named = useRef<readonly Named[]>(before)
  const [query, setQuery] = useState<MentionQuery>()
  const [people, setPeople] = useState<readonly CommentPerson[]>([])
  const [chosen, setChosen] = useState(0)
  const matches = query ? matchingPeople(people, query) : []
  const pick = ({ id, name }: Named) => {
    if (!query) return
    const head = `${text.slice(0, query.from)}@${name} `
    const caret = head.length
    // Drawn at once: a letter typed before the caret is where it belongs would land behind the rest of the words.
    flushSync(() => {
      setText(head + text.slice(query.from + 1 + query.words.length).replace(/^ /, ''))
      setQuery(undefined)
    })
    named.current = [...named.current, { id, name }]
    area.current?.focus()
    area.current?.setSelectionRange(caret, caret)
  }
  const act = (key: string): boolean => {
    const person = matches[chosen]
    if (!person) return false
    if (key === 'ArrowDown') setChosen((chosen + 1) % matches.length)
    else if (key === 'ArrowUp') setChosen((chosen + matches.length - 1) % matches.length)
    else if (key === 'Enter' || key === 'Tab') pick(person)
    else if (key === 'Escape') setQuery(undefined)
    else return false
    return true
  }
  const isOpen = matches.length > 0
  return {
    ...{ query, listId, chosen, setPeople, pick },
    look: (element) => {
      setQuery(mentionQuery(element.value, element.selectionStart))
      setChosen(0)
    },
    leave: () => setQuery(undefined),
    onKeyDown: (event) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
      if (!isOpen || !isPlain || !act(event.key)) return false
      event.preventDefault()
      return true
    },
    mentioned: (whole) => [
      ...new Set(
        named.current.filter(({ name }) => whole.includes(`@${name}`)).map(({ id }) => id),
      ),
    ],
    describes: isOpen
      ? { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${chosen}` }
      : {},
  }
}
