/** A board as people lay it: cards in columns under their issues, twelve lanes, a position on every third cell. */

import type * as Y from 'yjs'
import type { Command } from '#domain/board/command.ts'
import { BANDS } from '#domain/negotiation/stance.ts'
import { actor, boardWith, proposal, stance } from '#tests/support/board-builder.ts'

const ACTORS = 12
const IN_A_COLUMN = 40
const COLUMN = 228
const ROW = 96

const WORDS =
  'Inspections happen at both ports within thirty days of signature, at the cost of the party that asked for them'

export function exportedBoard(cards: number): Y.Doc {
  const lanes = Array.from({ length: ACTORS }, (_, n) => actor(`a${n}`, { isParty: n < 4 }))
  const numbers = Array.from({ length: cards }, (_, n) => n)
  return boardWith(...lanes, ...numbers.map(card), ...numbers.flatMap(positions))
}

function card(n: number): Command {
  const at = [-((Math.floor(n / IN_A_COLUMN) + 2) * COLUMN), (n % IN_A_COLUMN) * ROW] as const
  return proposal(`p${n}`, { title: `${n}: ${WORDS.slice(n % 40, 70)}`, text: WORDS }, at)
}

/** Of four of the twelve. */
function positions(n: number): readonly Command[] {
  return [0, 1, 2, 3].map((k) => {
    const taken = BANDS[(n + k) % BANDS.length] ?? 'support'
    const fields = { condition: 'the costs are shared', quote: WORDS.slice(0, 60) }
    return stance(`a${(n + 3 * k) % ACTORS}`, `p${n}`, taken, fields)
  })
}
