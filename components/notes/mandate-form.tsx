/** The mandate: what the delegation has without agreement, and how far it may go on each issue of the board. */

import type { ReactElement } from 'react'
import { MAX_CEILING, MAX_RESERVATION, type NoteContents } from '#domain/notes/delegation-note.ts'
import { ceilingOf, type NoteField, readField } from '#domain/notes/merge-notes.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { PanelSection } from '../session/panel-section.tsx'
import { TextArea } from '../ui/text-area.tsx'
import styles from './mandate-form.module.css'

export type MandateFormProps = {
  readonly contents: NoteContents
  readonly onWrite: (field: NoteField, words: string) => void
}

export function MandateForm({ contents, onWrite }: MandateFormProps): ReactElement {
  const issues = useNegotiation((negotiation) => negotiation.issues)
  const rows = [
    ...[...issues.values()].map(({ id, title }) => ({
      id: `${id}`,
      title: title || 'Issue without a title',
    })),
    // What was written about an issue that is gone is still there to be read.
    ...Object.keys(contents.mandate.ceilings)
      .filter((id) => ![...issues.keys()].some((known) => known === id))
      .map((id) => ({ id, title: 'An issue that was removed' })),
  ]
  return (
    <>
      <PanelSection title="Mandate">
        <MandateField
          label="Without agreement"
          hint="What we have if there is no deal: nothing below this"
          maxLength={MAX_RESERVATION}
          words={contents.mandate.reservation}
          onWrite={(words) => onWrite('reservation', words)}
        />
      </PanelSection>
      <PanelSection title="How far we may go">
        {rows.length === 0 ? <p className={styles.none}>The board has no issues yet.</p> : null}
        <ul className={styles.issues}>
          {rows.map(({ id, title }) => (
            <li key={id}>
              <MandateField
                label={title}
                hint="The most we may give here"
                maxLength={MAX_CEILING}
                words={readField(contents, ceilingOf(id))}
                onWrite={(words) => onWrite(ceilingOf(id), words)}
              />
            </li>
          ))}
        </ul>
      </PanelSection>
    </>
  )
}

type MandateFieldProps = {
  readonly label: string
  readonly hint: string
  readonly maxLength: number
  readonly words: string
  readonly onWrite: (words: string) => void
}

function MandateField({ label, hint, maxLength, words, onWrite }: MandateFieldProps): ReactElement {
  return (
    <TextArea
      label={label}
      className={styles.field ?? ''}
      rows={1}
      maxLength={maxLength}
      placeholder={hint}
      value={words}
      onChange={(event) => onWrite(event.currentTarget.value)}
    />
  )
}
