/** The founding example, with a picture drawn from its own data and its own counts. */

import type { ReactElement } from 'react'
import styles from './example-card.module.css'
import { ExamplePreview } from './example-preview.tsx'
import { exampleTemplate } from './example-template.ts'
import { OpenCopyButton } from './open-copy-button.tsx'
import type { TemplateChoice } from './template-choice.ts'

export type ExampleCardProps = {
  readonly templates: readonly TemplateChoice[]
  readonly asksName: boolean
  /** Whether the visitor may make a board. */
  readonly isOpen: boolean
}

export function ExampleCard({ templates, asksName, isOpen }: ExampleCardProps): ReactElement {
  const { template, facts } = exampleTemplate(templates)
  return (
    <section className={styles.card} aria-labelledby="example">
      <ExamplePreview />
      <div className={styles.words}>
        <h2 id="example">{template.title}</h2>
        <p>{template.description}</p>
        <p className={styles.facts}>{facts}</p>
        {isOpen ? <OpenCopyButton template={template} asksName={asksName} /> : null}
      </div>
    </section>
  )
}
