/**
 * Puts Markdown together (GitHub's, as marked reads it). What people wrote goes through `plain`, so that it stays words:
 * no heading, list, link or markup comes out of it. Read again by parse-markdown.ts.
 */

/** Letters that mean something wherever they stand. An underscore within a word means nothing. */
const MARKS = /[\\`*[\]<>|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
/** As MARKS, every underscore with them: readers try each against each, and 5,000 letters of `a_a_` take them 0.1 s. */
const MARKS_OF_MANY = /[\\`*[\]<>|~_]/gu
const MANY = 50
const ENTITY = /&(?=#?\w+;)/gu
/** What begins a block where it begins a line. */
const BEGINNING = /^(?:[-+#=]|\d{1,9}[.)])/u

/** Somebody's words in one line. */
export function plain(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  const marks = line.split('_', MANY + 1).length > MANY ? MARKS_OF_MANY : MARKS
  const marked = line.replace(marks, '\\$&').replace(ENTITY, '\\&')
  return marked.replace(BEGINNING, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
}

/** Somebody's words over several lines: paragraphs stay paragraphs. */
export function plainText(text: string): string {
  const paragraphs = text.split(/\n\s*\n/u).map((paragraph) => {
    const lines = paragraph.split('\n').map(plain).filter(Boolean)
    return lines.join('\\\n')
  })
  return together(paragraphs)
}

export function quoted(text: string): string {
  return `“${plain(bare(text))}”`
}

/** Emphasis breaks when it is empty. */
export function bold(markdown: string): string {
  return markdown && `**${markdown}**`
}

export function italic(markdown: string): string {
  return markdown && `*${markdown}*`
}

/** What there is of these. */
export function present(parts: readonly (string | false | undefined)[]): readonly string[] {
  return parts.filter((part): part is string => Boolean(part))
}

/** Blocks one under the other; empty ones are none. */
export function together(blocks: readonly (string | false | undefined)[]): string {
  return present(blocks).join('\n\n')
}

export function heading(level: 2 | 3 | 4, markdown: string): string {
  return `${'#'.repeat(level)} ${markdown}`
}

export function bullets(entries: readonly (string | false | undefined)[]): string {
  return present(entries)
    .map((entry) => `- ${entry}`)
    .join('\n')
}

export function numbered(entries: readonly string[]): string {
  return entries.map((entry, index) => `${index + 1}. ${entry}`).join('\n')
}

/** Empty where it would have no rows. Cells hold no line breaks. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** "1 concession", "3 concessions". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** A sentence ends once. */
export function ended(words: string): string {
  return /[.!?…][”"’)]*$/u.test(words) ? words : `${words}.`
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Words that begin with a small letter within a sentence; of all others nobody knows whether they are names. */
const SMALL =
  /^(?:A|All|An|And|Any|As|At|Both|Each|Every|For|If|In|It|No|None|Not|Nobody|On|Once|Only|Our|Over|Some|That|The|Their|There|They|This|Under|Until|We|When|Where|With|Without)\b/u

/** Somebody's words within a sentence: "No bases" becomes "no bases", "Europe pays" stays. */
export function within(words: string): string {
  return SMALL.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}

/** Quotes are put around it here; those within it are single ones. */
function bare(text: string): string {
  const words = text.trim().replace(/^[“"]([^“”"]*)[”"]$/u, '$1')
  return words.replaceAll('“', '‘').replaceAll('”', '’')
}
