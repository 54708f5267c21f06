// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type IssueId, toId } from '#domain/negotiation/ids.ts'
import { type Seat, stubBrowser, Table, turn } from './bench.ts'
import { actor, proposal, smallBoard } from './board-of.ts'

const ISSUE = toId<IssueId>('i0')

let table: Table
let ann: Seat

beforeEach(async () => {
  stubBrowser()
  table = new Table()
  ann = await table.seat('Ann')
  ann.session.run(
    ...smallBoard(),
    { type: 'addIssue', issue: { id: ISSUE, title: 'Issue' }, at: [700, 600] },
    { type: 'editProposal', id: proposal('p0'), fields: { issueId: ISSUE } },
    { type: 'takePosition', actorId: actor('a0'), proposalId: proposal('p0'), stance: 'support' },
  )
  await turn()
  ann.updates.length = 0
})
afterEach(() => table.close())

async function remove(...ids: string[]): Promise<void> {
  ann.editor.deleteShapes(ids as never)
  await turn()
}

it('[K12] a card removes the proposal in one update, and undo brings it back with its positions', async () => {
  await remove('shape:card_p0')
  expect(ann.board.negotiation.proposals.has(proposal('p0'))).toBe(false)
  expect([ann.updates.length, ann.place('shape:token_a0:p0')]).toEqual([1, undefined])
  ann.undo()
  await turn()
  expect(ann.stance('a0', 'p0')).toBe('support')
  expect(ann.place('shape:card_p0')).toBeDefined()
  expect(ann.place('shape:token_a0:p0')).toBeDefined()
})

it('[K12] a token withdraws the position', async () => {
  await remove('shape:token_a0:p0')
  expect(ann.stance('a0', 'p0')).toBe('unknown')
  expect(ann.ledger().at(-1)).toBe('a0:p0 support > unknown')
})

it('[K12] a card with its tokens withdraws no position: undo has nothing to explain', async () => {
  await remove('shape:card_p0', 'shape:token_a0:p0')
  expect(ann.ledger()).toEqual(['a0:p0 unknown > support'])
})

it('[K12] a lane is refused: it stays, its arrows stay bound, a notice says where to do it', async () => {
  ann.editor.run(() => {
    ann.editor.createShape({ id: 'shape:arrow' as never, type: 'arrow', x: 600, y: 600 })
    ann.editor.createBinding({
      type: 'arrow',
      fromId: 'shape:arrow' as never,
      toId: 'shape:lane_a1' as never,
      props: { terminal: 'end' },
    })
  })
  await turn()
  ann.updates.length = 0
  await remove('shape:lane_a1')
  expect(ann.place('shape:lane_a1')).toEqual([208, 0])
  expect(ann.updates).toEqual([])
  expect(ann.editor.getBindingsToShape('shape:lane_a1' as never, 'arrow')).toHaveLength(1)
  expect(ann.notices()).toEqual([
    'A lane is not deleted here. Take it off the board in the list of actors.',
  ])
})

it('[K12] a heading is refused while its issue has proposals, and goes with the last of them', async () => {
  await remove('shape:heading_i0')
  expect(ann.place('shape:heading_i0')).toEqual([700, 600])
  expect(ann.notices()).toEqual(['This issue still has proposals. Move or delete them first.'])
  await remove('shape:heading_i0', 'shape:card_p0')
  expect(ann.board.negotiation.issues.size).toBe(0)
  expect(ann.place('shape:heading_i0')).toBeUndefined()
})

it('[K12] everything at once leaves the lanes, in one update, and one undo returns it', async () => {
  ann.editor.createShape({ type: 'geo', x: 900, y: 500 })
  await turn()
  ann.updates.length = 0
  const before = ann.editor.getCurrentPageShapes().length
  await remove(...ann.editor.getCurrentPageShapes().map(({ id }) => id))
  expect(ann.editor.getCurrentPageShapes().map(({ type }) => type)).toEqual([
    'lane',
    'lane',
    'lane',
  ])
  expect(ann.updates).toHaveLength(1)
  ann.undo()
  await turn()
  expect(ann.editor.getCurrentPageShapes()).toHaveLength(before)
})

it('[K12] the eraser takes ink and leaves the table as it is', async () => {
  ann.editor.createShape({ type: 'geo', x: 950, y: 0, props: { fill: 'solid' } } as never)
  await turn()
  ann.editor.setCurrentTool('eraser')
  await ann.drag([710, 30], [990, 40])
  expect(ann.board.ink.size).toBe(0)
  expect(ann.board.negotiation.proposals.has(proposal('p0'))).toBe(true)
  expect(ann.place('shape:card_p0')).toEqual([700, 0])
})
