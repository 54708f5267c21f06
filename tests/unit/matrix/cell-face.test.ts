import { describe, expect, it } from 'vitest'
import { cellOf } from '#domain/analysis/matrix.ts'
import { isAgreedAlready } from '#domain/analysis/standing.ts'
import type { Command } from '#domain/board/command.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { cellFace } from '#domain/matrix/cell-face.ts'
import { conditionalOn, conditionsOf } from '#domain/negotiation/condition.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { inferredPositions } from '#domain/negotiation/inferred-position.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { actor, boardWith, proposal, stance } from '#tests/support/board-builder.ts'

const [europe, troops] = ['Europe' as ActorId, 'Troops' as ProposalId]

/** The face of Europe on Troops, after these commands. */
function face(...commands: Command[]) {
  const board = [
    actor('Europe', { isParty: true }),
    proposal('Troops'),
    proposal('Air'),
    ...commands,
  ]
  const { negotiation } = readBoard(boardWith(...board)).board
  const cell = cellOf(negotiation, europe, troops)
  const [party, text] = [negotiation.actors.get(europe), negotiation.proposals.get(troops)]
  if (!party || !text) throw new Error('the board lacks what the test is about')
  return cellFace({
    cell,
    actor: party,
    proposal: text,
    conditions: cell.position
      ? conditionsOf(
          cell.position,
          (id) => isAgreedAlready(negotiation, id),
          conditionalOn(negotiation.relations.values()),
        )
      : [],
    inferred: inferredPositions(negotiation).get(positionKey(europe, troops)) ?? [],
    nameOf: (id) => negotiation.actors.get(id)?.name ?? id,
    titleOf: (id) => negotiation.proposals.get(id)?.title ?? id,
  })
}

describe('a cell', () => {
  it('says actor, proposal, stance, and on whose word as of when', () => {
    const fields = { evidence: 'journalist', asOf: '2022' } as const
    expect(face(stance('Europe', 'Troops', 'red_line', fields))).toEqual({
      stance: 'red_line',
      word: 'Red line',
      line: 'as reported, 2022',
      flags: [],
      isWeak: false,
      isGhost: false,
      sentence: 'Europe on Troops: red line, as reported, 2022',
    })
  })

  it('says its conditions, those on other proposals too, and which are met or disputed', () => {
    const fields = {
      condition: 'Europeans supply the ground',
      conditionState: 'disputed',
      conditionOn: ['Air'] as ProposalId[],
      evidence: 'self',
    } as const
    const said = 'Europeans supply the ground (disputed), and “Air” is agreed'
    expect(face(stance('Europe', 'Troops', 'conditional', fields))).toMatchObject({
      lead: 'if',
      line: said,
      sentence: `Europe on Troops: conditional, if ${said}, in their own words`,
    })
    const agreed: Command = {
      type: 'agree',
      proposalIds: ['Air' as ProposalId],
      level: 'agreed_ad_referendum',
    }
    expect(face(stance('Europe', 'Troops', 'conditional', fields), agreed).line).toBe(
      'Europeans supply the ground (disputed), and “Air” is agreed (met)',
    )
  })
})

describe('a cell with more to say', () => {
  it('marks a must-have, beside a condition as well', () => {
    const must = { mustHave: true, evidence: 'self' } as const
    expect(face(stance('Europe', 'Troops', 'support', must))).toMatchObject({
      lead: 'must',
      line: 'be in any deal',
      sentence: 'Europe on Troops: support, must be in any deal, in their own words',
    })
    expect(
      face(stance('Europe', 'Troops', 'conditional', { ...must, condition: 'Soon' })).flags,
    ).toEqual(['must-have'])
  })

  it('says that it is inferred, disputed, or said of an earlier version', () => {
    const amended: Command = { type: 'amendProposal', id: troops, text: 'Fewer troops' }
    expect(
      face(
        stance('Europe', 'Troops', 'support', { disputed: true, evidence: 'inferred' }),
        amended,
      ),
    ).toEqual({
      stance: 'support',
      word: 'Support',
      line: 'inferred',
      flags: ['disputed', 'on v1'],
      isWeak: true,
      isGhost: false,
      sentence: 'Europe on Troops: support, inferred, disputed, said of version 1, now version 2',
    })
  })

  it('is silence where nothing was said, whatever a member says', () => {
    expect(face()).toMatchObject({
      stance: 'unknown',
      line: '',
      sentence: 'Europe on Troops: silent',
    })
    const member: readonly Command[] = [
      actor('France', { parent: europe }),
      stance('France', 'Troops', 'opposed'),
    ]
    expect(face(...member)).toMatchObject({
      stance: 'unknown',
      word: 'Silent',
      line: 'inferred from France: opposed',
      sentence: 'Europe on Troops: silent, inferred from France: opposed, not counted',
    })
  })
})
