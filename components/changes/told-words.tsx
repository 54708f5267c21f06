/** The words of a sentence as they are drawn: names bold, what people wrote in serif, stances with their silhouettes. */

import { Fragment, type ReactElement } from 'react'
import type { SentencePart, Words } from '#domain/changes/sentence.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import { StanceWord } from '../inspector/stance-word.tsx'
import { StanceMark } from '../marks/stance-mark.tsx'
import { momentInWords } from './moment-in-words.ts'
import styles from './told-words.module.css'
import { Wording } from './wording.tsx'

export function ToldWords({ words }: { readonly words: Words }): ReactElement {
  return (
    <>
      {words.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of one sentence never change places
        <Fragment key={place}>
          <ToldPart part={part} />
        </Fragment>
      ))}
    </>
  )
}

function ToldPart({ part }: { readonly part: SentencePart }): ReactElement {
  switch (part.kind) {
    case 'plain':
      return <>{part.text}</>
    case 'actor':
      return <b>{part.text}</b>
    case 'title':
      return <span className={styles.title}>{part.text}</span>
    case 'quote':
      return <span className={styles.quote}>“{part.text}”</span>
    case 'stance':
      return (
        <span className={styles.stance}>
          <StanceMark stance={part.stance} size={13} />
          <StanceWord stance={part.stance} />
        </span>
      )
    case 'moment':
      return <Moment at={part.at} />
    case 'wording':
      return (
        <span className={styles.wording}>
          <Wording before={part.before} after={part.after} isShort />
        </span>
      )
    default:
      return unreachable(part)
  }
}

function Moment({ at }: { readonly at: number }): ReactElement {
  const words = momentInWords(at, new Date())
  if (!words) return <span>an unknown time</span>
  return (
    <time dateTime={new Date(at).toISOString()} className={styles.moment}>
      {words}
    </time>
  )
}
