// @vitest-environment jsdom
/** A board of the past in the very session and canvas of the live one. */

import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { StillSession } from '#components/still/still-session.ts'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { act, actor, boardWith, id, proposal, stance } from '#tests/support/board-builder.ts'
import { Seat, stubBrowser, turn } from '../binding/bench.ts'

const seats: Seat[] = []

afterEach(() => {
  for (const seat of seats.splice(0)) seat.close()
})

/** A board as it was, and its state after each of these acts that followed. */
function moments(...acts: readonly Command[][]) {
  const doc = boardWith(
    actor('a0'),
    actor('a1'),
    proposal('p1', {}, [-500, 0]),
    proposal('p2', {}, [-500, 300]),
    stance('a0', 'p1', 'opposed'),
    stance('a1', 'p1', 'support'),
  )
  const states = [Y.encodeStateAsUpdate(doc)]
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const commands of acts) {
    execute(doc, commands, act())
    states.push(Y.encodeStateAsUpdate(doc))
  }
  return { states, updates }
}

function still(update: Uint8Array | undefined): StillSession {
  const me = { personId: 'ann', name: 'Ann', hue: 0, role: 'facilitator' } as const
  return new StillSession({ boardId: 'b1', me, path: '/b/b1/at/s1', ...(update && { update }) })
}

function asRead(update: Uint8Array | undefined) {
  const doc = new Y.Doc()
  if (update) Y.applyUpdate(doc, update)
  return readBoard(doc)
}

it('reads the board it is given at once, and lets not even a facilitator change it', () => {
  const { states } = moments()
  const session = still(states[0])
  const { board } = session
  expect([board.opened, board.isPast, board.me.role, session.me.role]).toEqual([
    true,
    true,
    'viewer',
    'facilitator',
  ])
  expect(board.current()).toEqual(asRead(states[0]))
  board.run(stance('a0', 'p1', 'support'))
  board.type(() => board.doc.getMap('meta').set('title', 'Mine'))
  expect(board.current()).toEqual(asRead(states[0]))
  expect(board.notices.current().map(({ text }) => text)).toEqual([
    'This is the board as it was. Nothing can be changed here; go back to the live board for that.',
  ])
  session.close()
})

it('goes back and forward between moments; what reads the same stays the identical object', () => {
  const { states, updates } = moments(
    [stance('a0', 'p1', 'conditional')],
    [{ type: 'remove', of: 'proposal', id: id<ProposalId>('p2') }],
    [proposal('p3')],
  )
  const session = still(states[3])
  const { board } = session
  const last = board.current().board.negotiation
  session.show([states[0] ?? new Uint8Array()], undefined)
  const first = board.current().board.negotiation
  expect(board.current()).toEqual(asRead(states[0]))
  expect(first.positions.get('a1:p1')).toBe(last.positions.get('a1:p1'))
  expect(first.actors).toBe(last.actors)
  for (const [n, update] of updates.entries()) {
    session.apply([update], undefined)
    expect(board.current()).toEqual(asRead(states[n + 1]))
  }
  session.close()
})

it('keeps the canvas: what moved goes there, what was not there goes, the rest is not touched', async () => {
  stubBrowser()
  const { states, updates } = moments(
    [stance('a0', 'p1', 'red_line'), proposal('p3', {}, [-900, 0])],
    [{ type: 'remove', of: 'proposal', id: id<ProposalId>('p2') }],
  )
  const session = still(states[0])
  const seat = new Seat(session.board)
  seats.push(seat)
  const shown = () =>
    seat.editor
      .getCurrentPageShapes()
      .map(({ id: shapeId }) => shapeId)
      .toSorted()
  const atFirst = shown()
  const untouched = seat.editor.getShape('shape:card_p2' as never)

  for (const update of updates) session.apply([update], undefined)
  seat.binding.flush()
  await turn()
  expect(shown()).toContain('shape:card_p3')
  expect(shown()).not.toContain('shape:card_p2')

  session.show([states[0] ?? new Uint8Array()], undefined)
  seat.binding.flush()
  await turn()
  expect(shown()).toEqual(atFirst)
  const again = seat.editor.getShape('shape:card_p2' as never)
  expect(again).toEqual(untouched)
  expect(seat.updates).toEqual([])
})
