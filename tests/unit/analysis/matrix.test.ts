import { expect, it } from 'vitest'
import { byContention, contentionOf } from '#domain/analysis/contention.ts'
import { distancesOf } from '#domain/analysis/distance.ts'
import { matrixOf } from '#domain/analysis/matrix.ts'
import { actor, proposal, stance } from '#tests/support/board-builder.ts'
import { negotiationOf, party } from '#tests/support/negotiations.ts'

const BOARD = negotiationOf([
  party('a'),
  actor('observer'),
  party('b'),
  party('c'),
  proposal('p'),
  proposal('q'),
  proposal('r'),
  stance('a', 'p', 'support', { mustHave: true, evidence: 'analyst' }),
  stance('b', 'p', 'red_line'),
  stance('a', 'q', 'conditional'),
  stance('b', 'q', 'abstain'),
  stance('observer', 'q', 'support'),
  stance('b', 'r', 'opposed', { evidence: 'self' }),
])

it('[A1] has a cell for each party and proposal, silence included, and no observers', () => {
  const { actors, rows } = matrixOf(BOARD)
  expect(actors.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(rows.map(({ cells }) => cells.map((cell) => cell.stance))).toEqual([
    ['support', 'red_line', 'unknown'],
    ['conditional', 'abstain', 'unknown'],
    ['unknown', 'opposed', 'unknown'],
  ])
})

it('[A1] hears neither stance nor must-have of what was not declared, and keeps the record', () => {
  const cellOfA = (declaredOnly: boolean) => matrixOf(BOARD, { declaredOnly }).rows[0]?.cells[0]
  expect(cellOfA(false)).toMatchObject({ stance: 'support', mustHave: true })
  expect(cellOfA(true)).toMatchObject({
    stance: 'unknown',
    mustHave: false,
    position: { stance: 'support' },
  })
})

it('[A2] measures distance over what both have spoken on, and says over how much', () => {
  expect(distancesOf(BOARD)).toEqual([
    { between: ['a', 'b'], distance: (3 + 0.5) / 6, k: 2 },
    { between: ['a', 'c'], distance: undefined, k: 0 },
    { between: ['b', 'c'], distance: undefined, k: 0 },
  ])
})

it('[A3] sorts by contention: what divides first, what nobody else spoke on last', () => {
  const { rows } = matrixOf(BOARD)
  expect(rows.map(contentionOf)).toEqual([1, 0.5 / 3, 0])
  expect(
    rows
      .toReversed()
      .sort(byContention)
      .map(({ proposalId }) => proposalId),
  ).toEqual(['p', 'q', 'r'])
})
