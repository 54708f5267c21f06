/** One thing around the negotiation: what it is, its quote, who said so. */

import type { ReactElement, ReactNode } from 'react'
import type { SourceSpan } from '#domain/negotiation/source-span.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { SourceLink } from '../sources/source-link.tsx'
import styles from './context-item.module.css'
import { Quote } from './quote.tsx'
import { speakerNames } from './speaker-names.ts'

export type ContextItemProps = {
  /** Where search leads to. */
  readonly anchor: string
  readonly title: string
  readonly quote?: string | undefined
  readonly speaker?: string | undefined
  readonly source?: SourceSpan | undefined
  readonly children?: ReactNode
}

export function ContextItem(props: ContextItemProps): ReactElement {
  const { anchor, title, quote, speaker, source, children } = props
  const actors = useNegotiation((negotiation) => negotiation.actors)
  return (
    <li id={anchor} tabIndex={-1} className={styles.item}>
      <p className={styles.title}>{title}</p>
      {quote ? <Quote>{quote}</Quote> : null}
      {speaker ? <p className={styles.about}>{speakerNames(speaker, actors)}</p> : null}
      {children ? <p className={styles.about}>{children}</p> : null}
      {source ? <SourceLink span={source} /> : null}
    </li>
  )
}
