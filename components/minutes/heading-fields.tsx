/** What stands at the head of the minutes, where one would have it say something else than the board does. */

import type { ReactElement } from 'react'
import { MAX_HEADING_LETTERS, type MinutesDraft } from '#domain/minutes/minutes-draft.ts'
import { TextField } from '../ui/text-field.tsx'
import styles from './heading-fields.module.css'
import type { MinutesPartsProps } from './minutes-parts.ts'
import { ZonePick } from './zone-pick.tsx'

export type HeadingFieldsProps = Pick<MinutesPartsProps, 'own' | 'draft'> & {
  readonly head: MinutesPartsProps['now']['head']
}

const TITLE = /^Minutes: /u

export function HeadingFields({ own, draft, head }: HeadingFieldsProps): ReactElement {
  const write = (field: 'title' | 'date' | 'place') => (words: string) =>
    own.change((before) => ({ ...before, [field]: words }))
  const asBoard = (label: string) => head.facts.find(([name]) => name === label)?.[1] ?? ''
  return (
    <div className={styles.fields}>
      <Field
        label="Title"
        value={draft.title}
        placeholder={unmarked(head.title.replace(TITLE, ''))}
        onWrite={write('title')}
      />
      <Field
        label="Date"
        value={draft.date}
        placeholder={unmarked(asBoard('Date'))}
        onWrite={write('date')}
      />
      <Field label="Place" value={draft.place} placeholder="Left out" onWrite={write('place')} />
      <ZonePick
        zone={draft.zone}
        onPick={(zone) => own.change((before: MinutesDraft) => ({ ...before, zone }))}
      />
    </div>
  )
}

type FieldProps = {
  readonly label: string
  readonly value: string
  /** What stands there while it is empty. */
  readonly placeholder: string
  readonly onWrite: (words: string) => void
}

function Field({ onWrite, ...rest }: FieldProps): ReactElement {
  return (
    <TextField
      {...rest}
      maxLength={MAX_HEADING_LETTERS}
      onChange={(event) => onWrite(event.currentTarget.value)}
    />
  )
}

/** A placeholder shows letters, not Markdown. */
function unmarked(markdown: string): string {
  return markdown.replace(/\\(.)/gu, '$1')
}
