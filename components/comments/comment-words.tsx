/** The words of a comment: plain text with its lines, its links, and the names of those who are mentioned. */

import type { ReactElement } from 'react'
import { textParts } from '#domain/comments/comment-text.ts'
import styles from './comment-words.module.css'
import type { Comment } from './said.ts'

export type CommentWordsProps = {
  readonly comment: Comment
  /** Whose screen it is: their own name stands out. */
  readonly personId: string
}

export function CommentWords({ comment, personId }: CommentWordsProps): ReactElement {
  const { text, mentions } = comment
  const mine = mentions.find(({ id }) => id === personId)?.name
  let at = 0
  return (
    <p className={styles.words}>
      {textParts(
        text,
        mentions.map(({ name }) => name),
      ).map((part) => {
        const key = at
        at += part.text.length
        if (part.is === 'words') return part.text
        if (part.is !== 'link')
          return (
            <b
              key={key}
              className={styles.mention}
              data-mine={part.text === `@${mine}` || undefined}
            >
              {part.text}
            </b>
          )
        return (
          <a key={key} href={part.href} target="_blank" rel="noopener noreferrer nofollow">
            {part.text}
          </a>
        )
      })}
    </p>
  )
}
