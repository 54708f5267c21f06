/**
 * Names and statements in a text, by a library that knows English and asks nobody. Runs in source-worker.ts. The text
 * is gone through in pieces, for progress; a piece ends where a line does.
 */

import nlp from 'compromise'
import { blocksOf } from '#domain/sources/blocks.ts'
import type { TextSpan } from '#domain/sources/clamp-span.ts'
import { trimSpan } from '#domain/sources/clamp-span.ts'
import type { Suggestion } from './suggestion.ts'

const MOST_NAMES = 60
const MOST_STATEMENTS = 120
/** Words by which somebody says where they stand. */
const SPEAKING =
  '(said|says|say|stated|insists|insisted|demands|demanded|proposes|proposed|rejects|rejected|accepts|accepted|offers|offered|refuses|refused|warned|agrees|agreed|supports|opposes|wants)'
const NAME_EDGES = /^[\s"“”'‘’(),.;:–—-]+|(?:['’]s)?[\s"“”'‘’(),.;:–—-]+$|['’]s$/gu

export type PieceDone = (done: number, of: number) => void

/** Names first, the most frequent first; then statements in the order of the text. */
export function findSuggestions(text: string, onPiece: PieceDone): readonly Suggestion[] {
  const names = new Map<string, Suggestion>()
  const statements: Suggestion[] = []
  const pieces = blocksOf(text)
  pieces.forEach((piece, index) => {
    const found = lookThrough(text.slice(piece.from, piece.to))
    for (const { kind, ...span } of found) {
      const within = { from: piece.from + span.from, to: piece.from + span.to }
      if (kind === 'statement') addStatement(statements, text, within)
      else addName(names, text, { ...within, kind })
    }
    onPiece(index + 1, pieces.length)
  })
  const frequent = [...names.values()].sort((a, b) => b.times - a.times || a.from - b.from)
  return [...frequent.slice(0, MOST_NAMES), ...statements]
}

type Found = TextSpan & Pick<Suggestion, 'kind'>

function lookThrough(words: string): readonly Found[] {
  const doc = nlp(words)
  const statements = doc.sentences().filter((each) => each.has('#Modal') || each.has(SPEAKING))
  const kinds = [
    ['person', doc.people()],
    ['organisation', doc.organizations()],
    ['place', doc.places()],
    ['statement', statements],
  ] as const
  return kinds.flatMap(([kind, view]) => spansOf(view).map((span) => ({ kind, ...span })))
}

type Viewed = { readonly offset?: { readonly start: number; readonly length: number } }

function spansOf(view: { readonly json: (options: object) => unknown }): readonly TextSpan[] {
  const found = view.json({ offset: true }) as readonly Viewed[]
  return found.flatMap(({ offset }) =>
    offset ? [{ from: offset.start, to: offset.start + offset.length }] : [],
  )
}

function addName(names: Map<string, Suggestion>, text: string, { kind, ...span }: Found): void {
  const said = text.slice(span.from, span.to)
  const words = said.replace(NAME_EDGES, '').replace(/\s+/g, ' ')
  if (words.length < 2 || !/^\p{Lu}/u.test(words)) return
  const from = span.from + Math.max(0, said.indexOf(words))
  const known = names.get(words)
  if (known) names.set(words, { ...known, times: known.times + 1 })
  else names.set(words, { kind, words, times: 1, from, to: from + words.length })
}

function addStatement(statements: Suggestion[], text: string, span: TextSpan): void {
  const trimmed = trimSpan(text, span)
  if (!trimmed || statements.length >= MOST_STATEMENTS) return
  const words = text.slice(trimmed.from, trimmed.to).replace(/\s+/g, ' ')
  statements.push({ kind: 'statement', words, times: 1, ...trimmed })
}
