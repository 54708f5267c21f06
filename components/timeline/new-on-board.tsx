/** What came to the board since this person was last here and has no moment of its own: cards, issues, actors, new words. */

import type { ReactElement } from 'react'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { useNegotiation } from '../board/use-reading.ts'
import type { EntityRef } from '../canvas/canvas-handle.ts'
import type { News } from '../since/news-of-board.ts'
import { Button } from '../ui/button.tsx'
import styles from './new-on-board.module.css'

/** More than this are counted. */
const MOST_SHOWN = 30

export type NewOnBoardProps = {
  readonly news: News
  readonly onShow: (ref: EntityRef) => void
}

export function NewOnBoard({ news, onShow }: NewOnBoardProps): ReactElement | null {
  const negotiation = useNegotiation((whole) => whole)
  const things = thingsIn(news, negotiation)
  if (things.length === 0) return null
  const shown = things.slice(0, MOST_SHOWN)
  return (
    <ul className={styles.things} aria-label="New on the board">
      {shown.map(({ ref, title, what }) => (
        <li key={`${what} ${title} ${JSON.stringify(ref)}`}>
          <Button size="tight" onClick={() => onShow(ref)}>
            <span className={styles.what}>{what}</span> {title || 'Untitled'}
          </Button>
        </li>
      ))}
      {things.length > shown.length ? <li>and {things.length - shown.length} more</li> : null}
    </ul>
  )
}

type Thing = { readonly ref: EntityRef; readonly title: string; readonly what: string }

/** What has left the board since is no news any more. */
function thingsIn({ changes }: News, negotiation: Negotiation): readonly Thing[] {
  const { proposals, issues, actors } = negotiation
  const card = (what: string) => (id: (typeof changes.proposals)[number]) => {
    const proposal = proposals.get(id)
    return proposal
      ? [{ ref: { of: 'proposal', id }, title: cardTitle(proposal), what } as const]
      : []
  }
  return [
    ...changes.proposals.flatMap(card('New')),
    ...changes.reworded.flatMap(card('Reworded')),
    ...changes.issues.flatMap((id): readonly Thing[] => {
      const issue = issues.get(id)
      return issue ? [{ ref: { of: 'issue', id }, title: issue.title, what: 'New issue' }] : []
    }),
    ...changes.actors.flatMap((id): readonly Thing[] => {
      const actor = actors.get(id)
      return actor ? [{ ref: { of: 'actor', id }, title: actor.name, what: 'New actor' }] : []
    }),
  ]
}
