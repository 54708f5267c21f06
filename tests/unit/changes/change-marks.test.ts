import { expect, it } from 'vitest'
import { changeMarks } from '#components/changes/change-marks.ts'
import { positionChangeWords } from '#components/changes/change-words.ts'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { compareBoards } from '#domain/changes/compare-boards.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import {
  act,
  actor,
  boardWith,
  copyOf,
  id,
  proposal,
  stance,
} from '#tests/support/board-builder.ts'

function twoMoments(...then: readonly Command[]) {
  const doc = boardWith(
    actor('eu'),
    actor('ru'),
    proposal('p1'),
    stance('eu', 'p1', 'opposed'),
    stance('ru', 'p1', 'red_line', { quote: 'Never.' }),
  )
  const before = readBoard(copyOf(doc)).board
  for (const command of then) execute(doc, [command], act({ at: 2_000 }))
  return { before, after: readBoard(doc).board }
}

it('marks a token with where it was, one of which other words were said as changed, and a new card as new', () => {
  const { before, after } = twoMoments(
    stance('eu', 'p1', 'conditional'),
    {
      type: 'editPosition',
      actorId: id('ru'),
      proposalId: id('p1'),
      fields: { quote: 'Hardly ever.' },
    },
    proposal('p2'),
  )
  const { positions, proposals } = changeMarks(compareBoards(before, after), false)
  const words = [...positions].map(([key, mark]) => [key, positionChangeWords(mark)])
  expect(words).toEqual([
    ['eu:p1', 'was opposed'],
    ['ru:p1', 'changed'],
  ])
  expect([...proposals]).toEqual([['p2', 'new']])
})

it('says where a token comes to stand, and never "was", on the board that is the earlier one', () => {
  const { before, after } = twoMoments(stance('eu', 'p1', 'support'), {
    type: 'remove',
    of: 'proposal',
    id: id<ProposalId>('p1'),
  })
  const stood = twoMoments(stance('eu', 'p1', 'support'))
  const { positions } = changeMarks(compareBoards(stood.before, stood.after), true)
  expect([...positions.values()].map(positionChangeWords)).toEqual(['later support'])
  const gone = changeMarks(compareBoards(before, after), true)
  expect([...gone.proposals]).toEqual([['p1', 'removed later']])
})
