/** The texts beside the board: their list, or one of them being read. */

import { type ReactElement, useEffect } from 'react'
import { useBoardView } from '../board/board-view.tsx'
import { useMayEdit } from '../board/use-may-edit.ts'
import { errorWords } from '../http/error-words.ts'
import { Notice } from '../ui/notice.tsx'
import { PanelTitle } from '../ui/panel-title.tsx'
import { AddSource } from './add-source.tsx'
import { SourceList } from './source-list.tsx'
import { SourceScreen } from './source-screen.tsx'
import { useSourceShelf, useSources } from './sources-context.tsx'
import styles from './sources-panel.module.css'

/** Others add sources too. */
const ASK_AGAIN_MS = 10_000

export function SourcesPanel(): ReactElement {
  const { source } = useBoardView()
  const shelf = useSourceShelf()
  useEffect(() => {
    void shelf.ask()
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void shelf.ask()
    }, ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [shelf])
  return source ? <SourceScreen key={source.sourceId} open={source} /> : <Sources />
}

function Sources(): ReactElement {
  const { close } = useBoardView()
  const { sources, refusal } = useSources()
  const mayEdit = useMayEdit()
  const here = sources?.filter(({ removedAt }) => removedAt === null)
  return (
    <section className={styles.panel} aria-label="Sources">
      <PanelTitle id="sources" title="Sources" onClose={close} />
      {refusal && !sources ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
      {mayEdit ? <AddSource /> : null}
      {here ? (
        <SourceList sources={here} mayEdit={mayEdit} />
      ) : refusal ? null : (
        <p role="status">Fetching the sources…</p>
      )}
    </section>
  )
}
