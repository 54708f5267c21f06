/**
 * A text as sources keep it. Spans count its UTF-16 units, so it is cleaned once, before it is kept, and never again:
 * what the database cannot hold or another browser would read otherwise would move every word behind it.
 */

/** Controls but tab and line feed; they are never seen, and Postgres refuses NUL. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu
const LINE_ENDS = /\r\n?|\u2028|\u2029|\f|\v/g

/** Line ends become `\n`, halves of surrogate pairs U+FFFD; a byte order mark and space at the ends go. May be empty. */
export function cleanText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(LINE_ENDS, '\n')
    .replace(CONTROLS, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim()
}
