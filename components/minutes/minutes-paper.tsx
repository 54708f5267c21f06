/** The minutes as they will be handed out, each section to be edited where it stands. */

import { type ReactElement, useState } from 'react'
import { RECORD_TITLE } from '#domain/minutes/minutes-text.ts'
import type { SectionId } from '#domain/minutes/section-id.ts'
import { LocalTime } from '../ui/local-time.tsx'
import { MarkdownLine } from './markdown-blocks.tsx'
import styles from './minutes-paper.module.css'
import type { MinutesPartsProps } from './minutes-parts.ts'
import { PaperSection } from './paper-section.tsx'

export function MinutesPaper({ own, draft, now }: MinutesPartsProps): ReactElement {
  const [edited, setEdited] = useState<SectionId>()
  const chosen = draft.order.filter((id) => !draft.left.includes(id))
  const sections = chosen.flatMap((id) => now.sections.find((each) => each.id === id) ?? [])
  return (
    <section className={styles.ground} aria-label="The minutes">
      <article className={styles.paper}>
        <TitleBlock draft={draft} head={now.head} />
        {sections.map((section) => (
          <PaperSection
            key={section.id}
            section={section}
            edit={draft.edits[section.id]}
            isOpen={edited === section.id}
            onOpen={(isOpen) => setEdited(isOpen ? section.id : undefined)}
            onChange={own.change.bind(own)}
          />
        ))}
        <footer className={styles.record}>
          <h2>{RECORD_TITLE}</h2>
          <p>
            The board as it stands when you download them; now it is at revision{' '}
            <code>{now.revision.slice(0, 12)}</code>, read <LocalTime at={now.madeAt} />.
          </p>
        </footer>
      </article>
    </section>
  )
}

type TitleBlockProps = Pick<MinutesPartsProps, 'draft'> & {
  readonly head: MinutesPartsProps['now']['head']
}

function TitleBlock({ draft, head }: TitleBlockProps): ReactElement {
  const written: readonly (readonly [string, string])[] = [
    ['Date', draft.date],
    ['Place', draft.place],
  ]
  const own = written.filter(([, words]) => words.trim() !== '')
  const others = head.facts.filter(([label]) => !own.some(([name]) => name === label))
  // The date comes first, whoever wrote it.
  const date = [...own, ...others].filter(([label]) => label === 'Date')
  const rest = [...own, ...others].filter(([label]) => label !== 'Date')
  return (
    <header className={styles.title}>
      <h1>{draft.title.trim() ? `Minutes: ${draft.title}` : <MarkdownLine text={head.title} />}</h1>
      <dl>
        {[...date, ...rest].map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{own.some(([name]) => name === label) ? words : <MarkdownLine text={words} />}</dd>
          </div>
        ))}
      </dl>
    </header>
  )
}
