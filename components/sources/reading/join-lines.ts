/** Lines of a page, as a PDF has them, joined to the paragraphs they were before they were set. */

export type Line = {
  readonly text: string
  /** Height of its letters, and of its baseline above the page's foot, in points. */
  readonly size: number
  readonly y: number
}

/** A gap of more lines than this begins a paragraph. */
const GAP = 1.75
const SENTENCE_END = /[.!?:;…"”’)\]]$/u

/** Paragraphs with an empty line between them; one that goes on over the page's end is joined. */
export function joinLines(pages: readonly (readonly Line[])[]): string {
  const paragraphs: string[] = []
  for (const lines of pages) {
    let above: Line | undefined
    for (const line of lines) {
      const last = paragraphs.at(-1)
      if (last !== undefined && goesOn(last, line, above)) {
        paragraphs[paragraphs.length - 1] = joined(last, line.text)
      } else paragraphs.push(line.text)
      above = line
    }
  }
  return paragraphs.join('\n\n')
}

function goesOn(paragraph: string, line: Line, above: Line | undefined): boolean {
  // Over the end of a page only in the middle of a sentence.
  if (above === undefined) return !SENTENCE_END.test(paragraph) && /^\p{Ll}/u.test(line.text)
  const isSameSize = Math.abs(line.size - above.size) < 0.15 * above.size
  const gap = above.y - line.y
  return isSameSize && gap >= 0 && gap <= GAP * above.size
}

/** A hyphen at the end of a line goes when the word goes on in small letters. */
function joined(paragraph: string, text: string): string {
  const isBroken = /\p{Ll}[-\u00ad]$/u.test(paragraph) && /^\p{Ll}/u.test(text)
  return isBroken ? paragraph.slice(0, -1) + text : `${paragraph} ${text}`
}
