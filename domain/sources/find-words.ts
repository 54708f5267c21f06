/** Finds words in a source, whatever the case, and whatever space or line end stands between them. */

import type { TextSpan } from './clamp-span.ts'

/** More are no help to anybody. */
const MOST_FOUND = 1_000

/** In the order of the text; nothing for no words. */
export function findWords(text: string, words: string): readonly TextSpan[] {
  const parts = words.trim().split(/\s+/).filter(Boolean)
  if (parts.length === 0) return []
  const pattern = new RegExp(parts.map(literally).join('\\s+'), 'giu')
  const found: TextSpan[] = []
  for (const match of text.matchAll(pattern)) {
    if (found.push({ from: match.index, to: match.index + match[0].length }) === MOST_FOUND) break
  }
  return found
}

function literally(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\p{Surrogate}/gu, '\uFFFD')
}
