/** The reactions on a card or a comment; those who may comment press them on and off. */

import type { ReactElement } from 'react'
import { REACTIONS, type ReactionKind, type ReactionTarget } from '#domain/comments/reaction.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useMe } from '../board/use-me.ts'
import { errorWords } from '../http/error-words.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import { useBoardComments } from './comments-context.tsx'
import styles from './reaction-row.module.css'
import { REACTION_WORDS } from './reaction-words.ts'
import { useMayComment } from './use-may-comment.ts'
import { useReactionsOn } from './use-reactions-on.ts'

export type ReactionRowProps = { readonly on: ReactionTarget; readonly id: string }

export function ReactionRow({ on, id }: ReactionRowProps): ReactElement | null {
  const session = useBoardSession()
  const comments = useBoardComments()
  const { personId } = useMe()
  const mayComment = useMayComment()
  const here = useReactionsOn(on, id)
  const react = (kind: ReactionKind, isOn: boolean) => {
    void comments?.react(on, id, { kind, isOn }).then((refusal) => {
      if (refusal) session.notify({ text: `Not done. ${errorWords(refusal)}`, tone: 'refused' })
    })
  }
  if (here.length === 0 && !mayComment) return null
  return (
    <fieldset className={styles.row} disabled={!mayComment}>
      <legend className={styles.legend}>Reactions</legend>
      {REACTIONS.map((kind) => {
        const by = here.find((reaction) => reaction.kind === kind)?.by ?? []
        if (by.length === 0 && !mayComment) return null
        const isMine = by.some((person) => person.id === personId)
        const { label, Icon } = REACTION_WORDS[kind]
        const names = by.map(({ name }) => name).join(', ')
        return (
          <Tooltip key={kind} words={names ? `${label}: ${names}` : label}>
            <button
              type="button"
              className={styles.reaction}
              data-empty={by.length === 0 || undefined}
              aria-pressed={isMine}
              aria-label={names ? `${label}: ${names}` : label}
              onClick={() => react(kind, !isMine)}
            >
              <Icon size={15} strokeWidth={1.6} aria-hidden="true" />
              {by.length > 0 ? <span aria-hidden="true">{by.length}</span> : null}
            </button>
          </Tooltip>
        )
      })}
    </fieldset>
  )
}
