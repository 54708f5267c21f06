import { expect, it } from 'vitest'
import type { Command } from '#domain/board/command.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { tokenConditions } from '#domain/words/token-conditions.ts'
import { actor, boardWith, id, proposal, stance } from '#tests/support/board-builder.ts'

const [us, troops] = [id('us'), id('troops')] as [never, never]

function words(...commands: readonly Command[]): string | undefined {
  const { negotiation } = readBoard(
    boardWith(
      actor('us', { isParty: true }),
      proposal('troops'),
      proposal('arms', { title: 'Arms from all', status: 'on_table' }),
      ...commands,
    ),
  ).board
  const position = negotiation.positions.get(positionKey(us, troops))
  return position && tokenConditions(negotiation)(position)
}

it('[B42] names the proposal a position waits for, from its own words, its link and what relations say', () => {
  const linked = stance('us', 'troops', 'conditional', {
    condition: 'Congress agrees',
    conditionOn: [id('arms')],
  })
  expect(words(linked)).toBe('Congress agrees, and “Arms from all” is agreed')
  expect(
    words(stance('us', 'troops', 'conditional'), {
      type: 'addRelation',
      relation: { from: troops, to: id('arms'), type: 'conditional_on', for: us },
    }),
  ).toBe('“Arms from all” is agreed')
  expect(
    words(linked, { type: 'agree', proposalIds: [id('arms')], level: 'agreed_ad_referendum' }),
  ).toBe('Congress agrees, and “Arms from all” is agreed (met)')
})

it('says nothing where nothing was named', () => {
  expect(words(stance('us', 'troops', 'conditional'))).toBe('')
  expect(words(stance('us', 'troops', 'support'))).toBe('')
})
