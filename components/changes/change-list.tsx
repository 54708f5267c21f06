/** What changed, under the headings it was grouped by. An entry leads to where it is on the board. */

import { type ReactElement, useState } from 'react'
import type { SentenceGroup } from '#domain/changes/group-sentences.ts'
import type { Sentence, Subject } from '#domain/changes/sentence.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { useBoardView } from '../board/board-view.tsx'
import { useNegotiation } from '../board/use-reading.ts'
import type { EntityRef } from '../canvas/canvas-handle.ts'
import { useBoardComments, useCommentsPart } from '../comments/comments-context.tsx'
import { Button } from '../ui/button.tsx'
import styles from './change-list.module.css'
import { ToldWords } from './told-words.tsx'

/** A panel with thousands of lines is slow to draw and read by nobody. */
const MOST_SHOWN = 60

export function ChangeList({
  groups,
}: {
  readonly groups: readonly SentenceGroup[]
}): ReactElement {
  const [most, setMost] = useState(MOST_SHOWN)
  const shown = firstSentences(groups, most)
  const all = groups.reduce((sum, { sentences }) => sum + sentences.length, 0)
  return (
    <div className={styles.groups}>
      {shown.map(({ key, heading, sentences }) => (
        <div key={key}>
          <h3 className={styles.heading}>
            <ToldWords words={[heading]} />
          </h3>
          <ul className={styles.list}>
            {sentences.map((sentence) => (
              <Entry key={sentence.key} sentence={sentence} />
            ))}
          </ul>
        </div>
      ))}
      {all > most ? (
        <Button onClick={() => setMost((before) => before * 4)}>
          Show more ({all - most} left)
        </Button>
      ) : null}
    </div>
  )
}

function Entry({
  sentence: { about, words, notes },
}: {
  readonly sentence: Sentence
}): ReactElement {
  const lead = useLead(about)
  const told = (
    <span className={styles.words}>
      <ToldWords words={words} />
    </span>
  )
  return (
    <li className={styles.entry}>
      {lead ? (
        <button type="button" className={styles.link} onClick={lead}>
          {told}
        </button>
      ) : (
        told
      )}
      {notes.map((note, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines below a sentence never change places
        <p key={line} className={styles.note}>
          <ToldWords words={note} />
        </p>
      ))}
    </li>
  )
}

/** Shows what a sentence is about; undefined where that is not there. */
function useLead(about: Subject): (() => void) | undefined {
  const view = useBoardView()
  const comments = useBoardComments()
  const isThread = useCommentsPart(({ threads }) =>
    Boolean(about.of === 'thread' && threads?.some(({ id }) => id === about.id)),
  )
  const isPlace = useNegotiation((negotiation) => {
    const place = placeOf(about)
    return place !== undefined && isThere(place, negotiation)
  })
  if (about.of === 'thread') {
    if (!(comments && isThread)) return undefined
    return () => {
      comments.open(about.id)
      view.open('comments')
    }
  }
  const place = placeOf(about)
  return place && isPlace ? () => view.point(place) : undefined
}

/** Where on the board something is, if it has a place there. */
function placeOf(about: Subject): EntityRef | undefined {
  switch (about.of) {
    case 'board':
    case 'package':
    case 'thread':
      return undefined
    default:
      return about
  }
}

type Parts = {
  readonly actors: ReadonlyMap<string, unknown>
  readonly proposals: ReadonlyMap<string, unknown>
  readonly issues: ReadonlyMap<string, unknown>
  readonly positions: ReadonlyMap<string, unknown>
}

function isThere(ref: EntityRef, { actors, proposals, issues, positions }: Parts): boolean {
  switch (ref.of) {
    case 'position':
      return (
        positions.has(positionKey(ref.actorId, ref.proposalId)) || proposals.has(ref.proposalId)
      )
    case 'proposal':
      return proposals.has(ref.id)
    case 'actor':
      return actors.has(ref.id)
    case 'issue':
      return issues.has(ref.id)
  }
}

function firstSentences(groups: readonly SentenceGroup[], most: number): readonly SentenceGroup[] {
  let left = most
  return groups.flatMap((group) => {
    const sentences = group.sentences.slice(0, Math.max(0, left))
    left -= sentences.length
    return sentences.length > 0 ? [{ ...group, sentences }] : []
  })
}
