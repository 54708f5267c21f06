/** Leads from what was taken from a source back to its words. */

import { FileText } from 'lucide-react'
import { type ReactElement, useEffect } from 'react'
import type { SourceSpan } from '#domain/negotiation/source-span.ts'
import { useBoardView } from '../board/board-view.tsx'
import styles from './source-link.module.css'
import { useSourceShelf, useSources } from './sources-context.tsx'

export type SourceLinkProps = { readonly span: SourceSpan }

export function SourceLink({ span }: SourceLinkProps): ReactElement | null {
  const view = useBoardView()
  const shelf = useSourceShelf()
  const { sources } = useSources()
  const source = sources?.find(({ id }) => id === span.sourceId)
  const isStrange = sources !== undefined && source === undefined
  useEffect(() => {
    // Somebody else may have added it a moment ago.
    if (isStrange) void shelf.ask()
  }, [isStrange, shelf])
  if (!source || source.removedAt) {
    if (!sources) return null
    return (
      <p className={styles.gone}>
        {source
          ? `From “${source.title}”, which was removed.`
          : 'From a source that is no longer here.'}
      </p>
    )
  }
  return (
    <button type="button" className={styles.link} onClick={() => view.read(span)}>
      <FileText size={13} strokeWidth={1.75} aria-hidden="true" />
      <span>In “{source.title}”</span>
    </button>
  )
}
