/** What a source was before it became text, and how large it may be. Next: clean-text.ts. */

export const SOURCE_KINDS = ['text', 'markdown', 'pdf', 'docx'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** Of a source's text as it is kept, in UTF-8: some 400 pages. */
export const MAX_TEXT_BYTES = 1024 * 1024
/** Of a file somebody drops, which is read in their browser and goes nowhere else. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024
export const MAX_SOURCE_TITLE = 200
/** Of one board, those that were removed not counted. */
export const MAX_SOURCES = 50

/** What a text weighs as it is kept. */
export function textBytes(text: string): number {
  return new TextEncoder().encode(text).byteLength
}
