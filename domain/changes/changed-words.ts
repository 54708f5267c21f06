/**
 * What changed from one wording to the next, word by word: what both have in the same order stays, all else was taken
 * out or put in. Words are cut here, and not by the library, which knows those of Latin letters only. Pure.
 */

import { diffArrays } from 'diff'

export type WordChange = { readonly kind: 'same' | 'out' | 'in'; readonly text: string }

/** Words that differ, above which all is shown as taken out and put in: nobody reads such a comparison word by word. */
const MOST_EDITS = 1_000

/** Pieces in reading order; those that are the same or out make up `before`, those that are the same or in, `after`. */
export function changedWords(before: string, after: string): readonly WordChange[] {
  const options = { maxEditLength: MOST_EDITS }
  const pieces = diffArrays([...wordsOf(before)], [...wordsOf(after)], options)
  if (!pieces) return [...stretch(before, after)]
  const changes = pieces.map(({ value, added, removed }): WordChange => {
    const kind = added ? 'in' : removed ? 'out' : 'same'
    return { kind, text: value.join('') }
  })
  return [...stretches(changes.flatMap(withoutMereSpace))]
}

/** A mere space between two changed words parts nothing: several words in a row are read as one change. */
function withoutMereSpace(
  change: WordChange,
  index: number,
  all: readonly WordChange[],
): readonly WordChange[] {
  const isBetween = index > 0 && index < all.length - 1
  if (change.kind !== 'same' || !isBetween || change.text.trim() !== '') return [change]
  return [...stretch(change.text, change.text)]
}

/** What was taken out stands before what was put in for it. */
function* stretches(changes: readonly WordChange[]): Generator<WordChange> {
  let [out, fresh] = ['', '']
  for (const change of changes) {
    if (change.kind === 'out') out += change.text
    else if (change.kind === 'in') fresh += change.text
    else {
      yield* stretch(out, fresh)
      yield change
      out = fresh = ''
    }
  }
  yield* stretch(out, fresh)
}

function* stretch(out: string, fresh: string): Generator<WordChange> {
  if (out) yield { kind: 'out', text: out }
  if (fresh) yield { kind: 'in', text: fresh }
}

/** Words, and what stands between them, each a piece of its own. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}_'’-]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []
}

/** Letters of what stayed that are left on either side of a change. */
const CONTEXT = 60

/** The same changes with what stayed far from any of them left out. */
export function inContext(changes: readonly WordChange[]): readonly WordChange[] {
  return changes.map((change, index) => {
    if (change.kind !== 'same') return change
    const lead = index === 0 ? '' : change.text.slice(0, CONTEXT)
    const tail = index === changes.length - 1 ? '' : change.text.slice(-CONTEXT)
    const isShort = change.text.length <= lead.length + tail.length + CONTEXT
    return isShort ? change : { kind: 'same', text: `${lead}…${tail}` }
  })
}
