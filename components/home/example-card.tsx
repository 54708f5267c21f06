/** The founding example, with a picture drawn from its own data and its own counts. */

import type { ReactElement } from 'react'
import styles from './example-card.module.css'
import { ExamplePreview } from './example-preview.tsx'
import { OpenCopyButton } from './open-copy-button.tsx'
import { exampleTemplate } from './template-choices.ts'

export type ExampleCardProps = {
  readonly asksName: boolean
  /** Whether the visitor may make a board. */
  readonly isOpen: boolean
}

export function ExampleCard({ asksName, isOpen }: ExampleCardProps): ReactElement {
  const { template, facts } = exampleTemplate()
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
