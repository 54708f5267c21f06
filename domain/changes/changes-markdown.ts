/** A comparison as Markdown, to be pasted anywhere and printed with the minutes. */

import { unreachable } from '#domain/negotiation/unreachable.ts'
import { inSentence, STANCE_WORDS } from '#domain/words/words.ts'
import { changedWords, inContext, type WordChange } from './changed-words.ts'
import type { SentenceGroup } from './group-sentences.ts'
import type { SentencePart, Words } from './sentence.ts'

export type MarkdownOptions = {
  /** 1 to 5: how deep the headings begin. */
  readonly level: number
  /** A moment as the reader would have it; ms since the epoch. */
  readonly momentWords: (at: number) => string
}

/** Groups as headings, sentences as a list, what goes with them below. Ends without a line break; empty where there is nothing. */
export function changesMarkdown(
  groups: readonly SentenceGroup[],
  { level, momentWords }: MarkdownOptions,
): string {
  const line = (words: Words) => words.map((part) => partMarkdown(part, momentWords)).join('')
  return groups
    .map(({ heading, sentences }) => {
      const told = sentences.flatMap(({ words, notes }) => [
        `- ${line(words)}`,
        ...notes.map((note) => `  - ${line(note)}`),
      ])
      return [`${'#'.repeat(level)} ${headingText(heading)}`, '', ...told].join('\n')
    })
    .join('\n\n')
}

function headingText(heading: SentencePart): string {
  return 'text' in heading ? escaped(heading.text) : ''
}

function partMarkdown(part: SentencePart, momentWords: (at: number) => string): string {
  switch (part.kind) {
    case 'plain':
      return escaped(part.text)
    case 'actor':
      return around('**', part.text)
    case 'title':
      return around('*', part.text)
    case 'quote':
      return `“${escaped(part.text)}”`
    case 'stance':
      return inSentence(STANCE_WORDS[part.stance])
    case 'moment':
      return momentWords(part.at)
    case 'wording':
      return inContext(changedWords(part.before, part.after)).map(wordMarkdown).join('')
    default:
      return unreachable(part)
  }
}

function wordMarkdown({ kind, text }: WordChange): string {
  if (kind === 'same') return escaped(text)
  return around(kind === 'out' ? '~~' : '**', text)
}

/** A mark holds only where no space is on its inner side. */
function around(mark: string, text: string): string {
  const inner = text.trim()
  if (inner === '') return escaped(text)
  const [lead, tail] = [
    text.slice(0, text.indexOf(inner)),
    text.slice(text.indexOf(inner) + inner.length),
  ]
  return `${escaped(lead)}${mark}${escaped(inner)}${mark}${escaped(tail)}`
}

/** What people wrote shall read as they wrote it: nothing of it is a mark, a heading, a link or a new entry of the list. */
function escaped(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ').replace(/[\\`*_{}[\]<>#|~!&]/gu, '\\$&')
}
