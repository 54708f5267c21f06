'use client'
/** What a board starts from: a gallery of templates, one of them chosen. One's own can be deleted here. */

import { Trash2 } from 'lucide-react'
import { type ReactElement, useId, useState } from 'react'
import { DeleteTemplateDialog } from '../templates/delete-template-dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { type TemplateChoice, templateFacts } from './template-choice.ts'
import styles from './template-field.module.css'
import { Thumbnail } from './thumbnail.tsx'

export type TemplateFieldProps = {
  readonly templates: readonly TemplateChoice[]
  readonly first: string | undefined
}

const BLANK = 'blank'

export function TemplateField({ templates, first = BLANK }: TemplateFieldProps): ReactElement {
  const [deleting, setDeleting] = useState<TemplateChoice>()
  const blankFirst = templates.toSorted((a, b) => rank(a, first) - rank(b, first))
  return (
    <fieldset>
      <legend className={styles.legend}>Start from</legend>
      <div className={styles.choices}>
        {blankFirst.map((template) => (
          <Choice
            key={template.id}
            template={template}
            isFirst={template.id === first}
            onDelete={() => setDeleting(template)}
          />
        ))}
      </div>
      {deleting ? (
        <DeleteTemplateDialog template={deleting} onClose={() => setDeleting(undefined)} />
      ) : null}
    </fieldset>
  )
}

type ChoiceProps = {
  readonly template: TemplateChoice
  readonly isFirst: boolean
  readonly onDelete: () => void
}

function Choice({ template, isFirst, onDelete }: ChoiceProps): ReactElement {
  const about = useId()
  return (
    <div className={styles.choice}>
      <label>
        <Thumbnail path={`/api/templates/${template.id}/thumbnail`} size="card" />
        <span className={styles.name}>
          <input
            type="radio"
            name="template"
            value={template.id}
            defaultChecked={isFirst}
            aria-describedby={about}
          />
          <b>{template.title}</b>
        </span>
      </label>
      <small id={about}>
        {template.description}{' '}
        <span>{[ofWords(template), templateFacts(template)].filter(Boolean).join(' · ')}</span>
      </small>
      {template.of === 'own' ? (
        <IconButton
          label={`Delete the template ${template.title}`}
          className={styles.remove ?? ''}
          onClick={onDelete}
        >
          <Trash2 size={16} strokeWidth={1.5} />
        </IconButton>
      ) : null}
    </div>
  )
}

/** The chosen one and the blank one in front, the others as they come. */
function rank({ id }: TemplateChoice, first: string): number {
  if (id === first) return 0
  return id === BLANK ? 1 : 2
}

function ofWords({ of, isShared, by }: TemplateChoice): string {
  if (of === 'own') return isShared ? 'Yours, shared on this server' : 'Yours'
  return of === 'shared' && by ? `Shared by ${by.name}` : ''
}
