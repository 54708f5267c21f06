/** What it means that an outcome holds, in a mediator's words, with the field's own terms beside them. Pure. */

import type { Concept } from '#domain/analysis/conflict/stability.ts'
import type { Outcome } from '#domain/analysis/conflict-report.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { joinWords } from '#domain/words/join-words.ts'
import type { Names } from '../analyses/names.ts'

/** The strictest first. */
export const CONCEPT_WORDS: Readonly<
  Record<Concept, { readonly term: string; readonly name: string; readonly meaning: string }>
> = {
  nash: {
    term: 'Nash',
    name: 'Nash stability',
    meaning: 'Nobody could bring about anything better by a move of their own.',
  },
  seq: {
    term: 'SEQ',
    name: 'Sequential stability',
    meaning: 'Whoever could do better would be set back by answers the others gain from.',
  },
  smr: {
    term: 'SMR',
    name: 'Symmetric metarationality',
    meaning:
      'Whoever could do better could be set back by the others, and not get out of it again.',
  },
  gmr: {
    term: 'GMR',
    name: 'General metarationality',
    meaning:
      'Whoever could do better could be set back by the others, if they are ready to pay for it.',
  },
}

/** "Nobody gains by a move of their own"; for an outcome that does not hold, that somebody would leave it. */
export function strengthWords(by: readonly Concept[]): string {
  if (by.includes('nash')) return 'Nobody gains by a move of their own'
  if (by.includes('seq') && by.includes('smr')) return 'Gains would be answered, for good'
  if (by.includes('seq')) return 'Gains would be answered, to the others’ profit'
  if (by.includes('smr')) return 'Gains could be answered for good, at a price to the others'
  if (by.includes('gmr')) return 'Gains could be answered, at a price to the others'
  return 'Somebody gains by leaving it, and nothing the others could do would deter them'
}

/** "SEQ, SMR, GMR" */
export function termsIn(by: readonly Concept[]): string {
  return by.map((concept) => CONCEPT_WORDS[concept].term).join(', ')
}

/** What becomes of it if silences mean something; undefined where they change nothing. */
export function silenceWords({ holdsBy }: Pick<Outcome, 'holdsBy'>): string | undefined {
  const parts = (['yes', 'no'] as const).flatMap((silence) => {
    const terms = termsIn(holdsBy[silence])
    if (terms === termsIn(holdsBy.neither)) return []
    return `if every silence were a ${silence}, ${terms ? `by ${terms}` : 'it would not hold'}`
  })
  return parts.length === 0 ? undefined : upperFirst(`${parts.join('; ')}.`)
}

/** What is carried out in an outcome: "“Air support” and “Arms cut”". */
export function outcomeWords(proposalIds: readonly ProposalId[], names: Names): string {
  if (proposalIds.length === 0) return 'None of it'
  return joinWords(proposalIds.map((id) => `“${names.short(id)}”`))
}

/** What changes between two outcomes: "carry out “A”, drop “B” and “C”". */
export function changeWords(
  from: readonly ProposalId[],
  to: readonly ProposalId[],
  names: Names,
): string {
  const added = to.filter((id) => !from.includes(id))
  const dropped = from.filter((id) => !to.includes(id))
  return [
    added.length > 0 && `carry out ${outcomeWords(added, names)}`,
    dropped.length > 0 && `drop ${outcomeWords(dropped, names)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
