import { expect, it } from 'vitest'
import type { Command } from '#domain/board/command.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { inferredPositions } from '#domain/negotiation/inferred-position.ts'
import { actor, boardWith, id, proposal, stance } from '#tests/support/board-builder.ts'

function inferred(...commands: readonly Command[]) {
  const { negotiation } = readBoard(boardWith(proposal('p1'), proposal('p2'), ...commands)).board
  return [...inferredPositions(negotiation)].map(([key, found]) => [
    key,
    ...found.map(({ as, inferredFrom, position }) => `${as} ${inferredFrom} ${position.stance}`),
  ])
}

it('[B51] says what a silent member’s bloc says, and a silent bloc’s members, whoever names whom', () => {
  const BLOC = [
    actor('bloc', { members: [id('m1')] }),
    actor('m1'),
    actor('m2', { parent: id('bloc') }),
  ]

  expect(inferred(...BLOC, stance('bloc', 'p1', 'support'), stance('m1', 'p2', 'opposed'))).toEqual(
    [
      ['bloc:p2', 'member m1 opposed'],
      ['m1:p1', 'bloc bloc support'],
      ['m2:p1', 'bloc bloc support'],
    ],
  )
})

it('[B51] infers nothing for an actor that has spoken, and nothing from silence', () => {
  const BLOC = [
    actor('bloc'),
    actor('m1', { parent: id('bloc') }),
    actor('m2', { parent: id('bloc') }),
  ]

  expect(
    inferred(
      ...BLOC,
      stance('bloc', 'p1', 'support'),
      stance('m1', 'p1', 'red_line'),
      stance('m2', 'p1', 'unknown', { note: 'Asked, no answer' }),
      stance('m1', 'p2', 'unknown', { note: 'Asked' }),
    ),
  ).toEqual([['m2:p1', 'bloc bloc support']])
})

it('[B51] goes one step and no farther, and knows no members without a bloc', () => {
  expect(
    inferred(
      actor('union'),
      actor('state', { parent: id('union') }),
      actor('minister', { parent: id('state') }),
      actor('envoy', { represents: id('union') }),
      stance('union', 'p1', 'support'),
    ),
  ).toEqual([['state:p1', 'bloc union support']])
})

it('[B51] names several in reading order, the bloc before the members', () => {
  expect(
    inferred(
      actor('union'),
      actor('state', { parent: id('union'), members: [id('north'), id('south')] }),
      actor('south'),
      actor('north'),
      stance('union', 'p1', 'support'),
      stance('north', 'p1', 'opposed'),
      stance('south', 'p1', 'abstain'),
    )[0],
  ).toEqual(['state:p1', 'bloc union support', 'member south abstain', 'member north opposed'])
})
