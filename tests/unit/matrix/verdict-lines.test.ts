import { describe, expect, it } from 'vitest'
import { verdictOf } from '#domain/analysis/verdict.ts'
import type { Command } from '#domain/board/command.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { isDeclared } from '#domain/negotiation/evidence.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import { verdictLines } from '#domain/words/verdict-lines.ts'
import { actor, boardWith, proposal, stance } from '#tests/support/board-builder.ts'

const troops = 'Troops' as ProposalId

/** The lines on Troops when these parties say so, in their own words unless told. */
function lines(said: { readonly [party: string]: Stance }, ...commands: Command[]) {
  const parties = Object.keys(said).map((name) => actor(name, { isParty: true }))
  const stances = Object.entries(said)
    .filter(([, taken]) => taken !== 'unknown')
    .map(([name, taken]) => stance(name, 'Troops', taken, { evidence: 'self' }))
  const doc = boardWith(...parties, proposal('Troops'), ...stances, ...commands)
  const { negotiation } = readBoard(doc).board
  return verdictLines(verdictOf(negotiation, troops), {
    nameOf: (id) => negotiation.actors.get(id)?.name ?? id,
    isDeclared: (id) =>
      isDeclared(negotiation.positions.get(positionKey(id, troops))?.evidence ?? 'silent'),
  })
}

describe('a verdict in two lines', () => {
  it('names who blocks it, why, and how many are silent', () => {
    expect(lines({ A: 'support', B: 'red_line', C: 'opposed', D: 'unknown' })).toEqual({
      head: 'Blocked by B and C',
      rest: 'red line, opposed · 1 silent',
    })
  })

  it('says when nobody’s own word stands behind the objection', () => {
    const inferred = { type: 'editPosition', actorId: 'B', proposalId: troops } as const
    expect(
      lines({ A: 'support', B: 'opposed' }, {
        ...inferred,
        fields: { evidence: 'inferred' },
      } as Command).rest,
    ).toBe('opposed, not declared · all known')
  })

  it('names the silent as long as there is room, then counts them first', () => {
    expect(lines({ A: 'support', B: 'unknown', C: 'unknown' })).toEqual({
      head: 'Open: B and C silent',
      rest: 'nobody opposed',
    })
    expect(lines({ A: 'conditional', B: 'unknown', C: 'unknown', D: 'unknown' })).toEqual({
      head: 'Open: 3 of 4 silent',
      rest: 'B, C and D · 1 conditional',
    })
  })

  it('says under whose conditions it would be agreed, and when it is', () => {
    expect(lines({ A: 'support', B: 'conditional' })).toEqual({
      head: 'Agreed if conditions are met',
      rest: 'B · all known',
    })
    expect(lines({ A: 'support', B: 'support' })).toEqual({ head: 'Agreed', rest: 'all known' })
    expect(
      lines({ A: 'support', B: 'opposed' }, { type: 'describe', decisionRule: 'all-but-one' }),
    ).toEqual({
      head: 'Agreed',
      rest: '1 against',
    })
  })

  it('is unknown where nobody is a party', () => {
    expect(lines({}).head).toBe('Unknown')
  })
})
