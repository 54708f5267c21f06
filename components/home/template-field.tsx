/** What a board starts from: one choice of the templates that ship, the first one chosen. */

import { type ReactElement, useId } from 'react'
import type { TemplateChoice } from './template-choice.ts'
import styles from './template-field.module.css'

export type TemplateFieldProps = { readonly templates: readonly TemplateChoice[] }

export function TemplateField({ templates }: TemplateFieldProps): ReactElement {
  const id = useId()
  return (
    <fieldset>
      <legend className={styles.legend}>Start from</legend>
      <div className={styles.choices}>
        {templates.map((template, n) => (
          <label key={template.id} className={styles.choice}>
            <input
              type="radio"
              name="template"
              value={template.id}
              defaultChecked={n === 0}
              aria-describedby={`${id}-${n}`}
            />
            <span>
              <b>{template.title}</b>
              <small id={`${id}-${n}`}>{template.description}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
