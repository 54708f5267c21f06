/** The signs people put on a card, with their number: on its lower edge, away from what the parties said. */

import type { ReactElement } from 'react'
import { REACTION_WORDS } from '#components/comments/reaction-words.ts'
import { useReactionsOn } from '#components/comments/use-reactions-on.ts'
import styles from './card-reactions.module.css'
import type { Level } from './level-of-detail.ts'

type CardReactionsProps = { readonly proposalId: string; readonly level: Level }

export function CardReactions({ proposalId, level }: CardReactionsProps): ReactElement | null {
  const reactions = useReactionsOn('card', proposalId)
  if (reactions.length === 0 || level !== 'full') return null
  const words = reactions
    .map(
      ({ kind, by }) => `${REACTION_WORDS[kind].label}: ${by.map(({ name }) => name).join(', ')}`,
    )
    .join('. ')
  return (
    <span className={styles.reactions} role="img" aria-label={words} title={words}>
      {reactions.map(({ kind, by }) => {
        const { Icon } = REACTION_WORDS[kind]
        return (
          <span key={kind} className={styles.reaction}>
            <Icon size={11} strokeWidth={1.9} aria-hidden="true" />
            {by.length}
          </span>
        )
      })}
    </span>
  )
}
