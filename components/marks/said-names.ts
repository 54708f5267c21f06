/** What a change of a position said, each thing by its name: "quote", "condition". */

import type { Said } from '#domain/negotiation/ledger-entry.ts'

const SAID_WORDS: Readonly<Record<keyof Said, string>> = {
  mustHave: 'must-have',
  condition: 'condition',
  conditionState: 'state of the condition',
  conditionOn: 'linked proposals',
  evidence: 'on whose word',
  quote: 'quote',
  speaker: 'speaker',
  note: 'note',
  asOf: 'date',
  disputed: 'dispute',
  counterClaim: 'counter-claim',
  source: 'place in the source',
  onVersion: 'version',
}

export function saidNames(said: Said): readonly string[] {
  return (Object.keys(said) as (keyof Said)[]).map((name) => SAID_WORDS[name])
}
