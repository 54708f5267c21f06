/** A comparison in a line: "3 moves, 1 new proposal, 2 other changes". */

import type { Difference } from './difference.ts'
import { counted } from './sentence.ts'

/** Empty where nothing differs that anybody would be told. */
export function summaryWords(differences: readonly Difference[]): string {
  const counts = new Map<Counted, number>()
  for (const difference of differences) {
    const as = countedAs(difference)
    if (as) counts.set(as, (counts.get(as) ?? 0) + 1)
  }
  return COUNTED.flatMap((as) => {
    const number = counts.get(as) ?? 0
    const [one, many] = WORDS[as]
    return number > 0 ? [counted(number, one, many)] : []
  }).join(', ')
}

const WORDS = {
  move: ['move', 'moves'],
  words: ['position reworded', 'positions reworded'],
  proposal: ['new proposal', 'new proposals'],
  amended: ['proposal changed', 'proposals changed'],
  other: ['other change', 'other changes'],
} as const
type Counted = keyof typeof WORDS
const COUNTED = Object.keys(WORDS) as readonly Counted[]

function countedAs(difference: Difference): Counted | undefined {
  if (difference.kind === 'record') return
  if (difference.kind === 'position') {
    const { before, after } = difference
    const hasMoved = (before?.stance ?? 'unknown') !== (after?.stance ?? 'unknown')
    return hasMoved ? 'move' : 'words'
  }
  if (difference.kind !== 'entity' || difference.of !== 'proposals') return 'other'
  return difference.before ? (difference.after ? 'amended' : 'other') : 'proposal'
}
