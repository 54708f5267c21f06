/** A board as large as they get: 5,000 cards of four parties' people, moved, argued over and reworded by fifty hands. */

import * as Y from 'yjs'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { STANCES } from '#domain/negotiation/stance.ts'
import { actor, id, proposal } from '#tests/support/board-builder.ts'

const HANDS = 50
const ACTORS = 12

const WORDS =
  'Inspections happen at both ports within thirty days of signature, at the cost of the party that asked for them'

export type LargeBoard = {
  readonly doc: Y.Doc
  /** Every edit as one update, in an order in which they apply. */
  readonly updates: readonly Uint8Array[]
}

/** @param edits how many updates lead to it; at least one a card */
export function largeBoard(cards: number, edits: number): LargeBoard {
  const doc = new Y.Doc()
  const hands = Array.from({ length: HANDS }, () => new Y.Doc())
  const updates: Uint8Array[] = []
  for (const hand of hands) {
    hand.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'heard') return
      updates.push(update)
      Y.applyUpdate(doc, update)
    })
  }
  const actors = Array.from({ length: ACTORS }, (_, i) => actor(`a${i}`))
  run(hands[0], actors, 0)
  for (const hand of hands) hear(hand, doc)
  for (let i = 0; i < cards; i++) run(hands[i % HANDS], [card(i)], i)
  for (const hand of hands) hear(hand, doc)
  for (let i = cards + 1; i < edits; i++) run(hands[i % HANDS], [edit(i, cards)], i)
  for (const hand of hands) hand.destroy()
  return { doc, updates }
}

function hear(hand: Y.Doc, doc: Y.Doc): void {
  Y.applyUpdate(hand, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(hand)), 'heard')
}

function run(hand: Y.Doc | undefined, commands: readonly Command[], i: number): void {
  if (hand !== undefined)
    execute(hand, commands, { by: `p${i % HANDS}`, byName: `Person ${i % HANDS}`, at: i })
}

function card(i: number): Command {
  const words = `${i}: ${WORDS.slice(i % 40)}`
  return proposal(`p${i}`, { title: `Card ${i}`, text: words }, [(i % 70) * 220, i * 3])
}

function edit(i: number, cards: number): Command {
  const proposalId = id<ProposalId>(`p${(i * 7_919) % cards}`)
  if (i % 3 === 0) {
    return {
      type: 'place',
      places: [{ of: 'proposal', id: proposalId, at: [i % 9_000, i % 7_000] }],
    }
  }
  if (i % 3 === 1) {
    const stance = STANCES[i % STANCES.length] ?? STANCES[0]
    const actorId = id<ActorId>(`a${i % ACTORS}`)
    return { type: 'takePosition', actorId, proposalId, stance }
  }
  const target = { of: 'proposal', id: proposalId, field: 'text' } as const
  return { type: 'write', target, text: `${i}: ${WORDS.slice(i % 60)}` }
}
