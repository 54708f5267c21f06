/** Sources as the API answers them. */

import { z } from 'zod'
import type { SourceId } from '#domain/negotiation/ids.ts'
import { SOURCE_KINDS, type SourceKind } from '#domain/sources/source-kind.ts'

const SOURCE_ID = z.string().transform((id) => id as SourceId)

export const SOURCE = z.object({
  id: SOURCE_ID,
  title: z.string(),
  kind: z.enum(SOURCE_KINDS),
  addedBy: z.string(),
  addedAt: z.string(),
  removedAt: z.string().nullable(),
})
export type Source = z.infer<typeof SOURCE>

export const SOURCES = z.object({ sources: z.array(SOURCE) })
export const SOURCE_WITH_TEXT = SOURCE.extend({ text: z.string() })

export const KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  text: 'Text',
  markdown: 'Markdown',
  pdf: 'PDF',
  docx: 'Word',
}

export function sourcesPath(boardId: string): string {
  return `/api/boards/${boardId}/sources`
}
