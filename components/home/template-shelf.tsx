'use client'
/** The negotiations that ship for training, each a way to a board of one's own. */

import { type ReactElement, useState } from 'react'
import { NewBoardDialog } from './new-board-dialog.tsx'
import { type TemplateChoice, templateFacts } from './template-choice.ts'
import styles from './template-shelf.module.css'
import { Thumbnail } from './thumbnail.tsx'

/** They are on the page already: one as the way to begin, one in large. */
const ELSEWHERE = ['blank', 'security-guarantees']

export type TemplateShelfProps = {
  readonly templates: readonly TemplateChoice[]
  readonly asksName: boolean
}

export function TemplateShelf({ templates, asksName }: TemplateShelfProps): ReactElement {
  const [chosen, setChosen] = useState<TemplateChoice>()
  const shown = templates.filter(({ id, of }) => of === 'shipped' && !ELSEWHERE.includes(id))
  return (
    <section className={styles.shelf} aria-labelledby="templates">
      <h2 id="templates">Templates</h2>
      <ul>
        {shown.map((template) => (
          <li key={template.id}>
            <button type="button" onClick={() => setChosen(template)}>
              <Thumbnail path={`/api/templates/${template.id}/thumbnail`} size="card" />
              <span className={styles.words}>
                <b>{template.title}</b>
                <small>{template.description}</small>
                <small className={styles.facts}>{templateFacts(template)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {chosen ? (
        <NewBoardDialog
          title="New board"
          templates={templates}
          first={chosen.id}
          asksName={asksName}
          onClose={() => setChosen(undefined)}
        />
      ) : null}
    </section>
  )
}
