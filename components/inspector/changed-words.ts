/**
 * What changed from one wording to the next, word by word: the longest run of words both have in the same order stays,
 * all else was taken out or put in. Pure.
 */

export type WordChange = { readonly kind: 'same' | 'out' | 'in'; readonly text: string }

/** Above this many pairs of words to compare, what differs is shown as taken out and put in as a whole. */
const MOST_PAIRS = 1_000_000

/** Pieces in reading order; those that are the same or out make up `before`, those that are the same or in, `after`. */
export function changedWords(before: string, after: string): readonly WordChange[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++
  let end = 0
  const most = Math.min(old.length, fresh.length) - start
  while (end < most && old.at(-1 - end) === fresh.at(-1 - end)) end++
  return joined([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...between(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)),
    { kind: 'same', text: old.slice(old.length - end).join('') },
  ])
}

/** Words, and what stands between them, each a piece of its own. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}_'’-]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []
}

function between(old: readonly string[], fresh: readonly string[]): readonly WordChange[] {
  if (old.length * fresh.length > MOST_PAIRS) {
    return [
      { kind: 'out', text: old.join('') },
      { kind: 'in', text: fresh.join('') },
    ]
  }
  const common = commonLengths(old, fresh)
  const changes: WordChange[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    const [here, there] = [old[i], fresh[j]]
    if (here !== undefined && here === there) {
      changes.push({ kind: 'same', text: here })
      i++
      j++
    } else if (there === undefined || isLonger(common, i, j)) {
      changes.push({ kind: 'out', text: here ?? '' })
      i++
    } else {
      changes.push({ kind: 'in', text: there })
      j++
    }
  }
  return changes
}

/** How many words the rests of both, from each pair of places on, have in common in the same order. */
function commonLengths(old: readonly string[], fresh: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint32Array(fresh.length + 1))
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      const row = rows[i]
      if (!row) continue
      row[j] =
        old[i] === fresh[j]
          ? at(rows, i + 1, j + 1) + 1
          : Math.max(at(rows, i + 1, j), at(rows, i, j + 1))
    }
  }
  return rows
}

/** Whether more is in common when the old word goes than when the new one comes. */
function isLonger(common: readonly Uint32Array[], i: number, j: number): boolean {
  return i < common.length - 1 && at(common, i + 1, j) >= at(common, i, j + 1)
}

function at(rows: readonly Uint32Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0
}

/** Neighbours of one kind become one piece; empty ones go. */
function joined(changes: readonly WordChange[]): readonly WordChange[] {
  const pieces: WordChange[] = []
  for (const change of changes) {
    const last = pieces.at(-1)
    if (change.text === '') continue
    if (last?.kind === change.kind) {
      pieces[pieces.length - 1] = { kind: last.kind, text: last.text + change.text }
    } else pieces.push(change)
  }
  return pieces
}
