import { expect, it } from 'vitest'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { minutedBoard } from '#domain/minutes/minuted.ts'
import { parseMarkdown } from '#domain/minutes/parse-markdown.ts'
import { changes } from '#domain/minutes/sections/changes.ts'
import { act, actor, boardWith, copyOf, proposal, stance } from '#tests/support/board-builder.ts'
import { minute, playedFacts } from '#tests/support/minutes/played-session.ts'

const doc = boardWith(
  actor('eu', { name: 'European allies' }),
  proposal('p1', { title: 'Contingent', text: 'No troops in May.' }),
  stance('eu', 'p1', 'opposed'),
)
const board = readBoard(copyOf(doc)).board
const earlier = { name: 'Opening', at: minute(0), board }
execute(
  doc,
  [stance('eu', 'p1', 'support', { reason: 'it was late' })],
  act({ by: 'ana', byName: 'Ana Silva', at: minute(32) }),
)

it('tells what changed since the snapshot, by made-up names where there are such, in lists that a reader of Markdown finds', () => {
  const facts = playedFacts({ earlier, names: { ana: 'Blue Heron' } })
  const text = changes(minutedBoard(readBoard(doc).board, facts))
  expect(text).toBe(
    [
      'Net, since the snapshot “Opening” of 23 November 2026 at 14:00: 1 move.',
      '',
      '### Contingent',
      '',
      '- **European allies** moved from opposed to support on *Contingent* at 14:32',
      '  - Concession, by Blue Heron: “it was late”',
    ].join('\n'),
  )
  expect(text).not.toContain('Ana')
  expect(parseMarkdown(text).map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'list'])
})

it('has nothing to say without a snapshot, or where the board reads as it did then', () => {
  const reading = readBoard(copyOf(doc)).board
  expect(changes(minutedBoard(reading, playedFacts()))).toBe('')
  const same = playedFacts({ earlier: { ...earlier, board: reading } })
  expect(changes(minutedBoard(reading, same))).toBe('')
})
