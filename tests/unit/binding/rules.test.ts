import { describe, expect, it } from 'vitest'
import { asksAfter } from '#components/canvas/binding/asks-after.ts'
import { cloneCommands } from '#components/canvas/binding/clone-commands.ts'
import { deletionCommands } from '#components/canvas/binding/deletion-commands.ts'
import { type Dragged, dropCommands } from '#components/canvas/binding/drop-commands.ts'
import { type DropTarget, dropTarget } from '#components/canvas/binding/drop-target.ts'
import { dropHighlightFor } from '#components/canvas/binding/drop-words.ts'
import { laneOrder } from '#components/canvas/binding/lane-order.ts'
import { actor, boardOf, proposal, smallBoard } from './board-of.ts'

const BOARD = boardOf(
  ...smallBoard(),
  { type: 'takePosition', actorId: actor('a0'), proposalId: proposal('p0'), stance: 'red_line' },
  { type: 'takePosition', actorId: actor('a1'), proposalId: proposal('p0'), stance: 'support' },
)
const HEIGHTS = [38, 38, 38, 38, 38]
const LANES = [actor('a0'), actor('a1'), actor('a2')]
const BAND: DropTarget = { zone: 'band', actorId: actor('a2'), band: 'conditional' }
const CARD: Dragged = { of: 'proposal', id: proposal('p0'), at: [9, 9] }
const TOKEN: Dragged = {
  of: 'position',
  actorId: actor('a0'),
  proposalId: proposal('p0'),
  at: [9, 9],
}
const LANE: Dragged = { of: 'actor', id: actor('a0'), at: [230, 0] }

describe('dropTarget', () => {
  it.each([
    [{ x: 10, y: 10 }, 'header'],
    [{ x: 10, y: 60 }, 'band'],
    [{ x: 10, y: 260 }, 'foot'],
    [{ x: 204, y: 60 }, 'gap'],
    [{ x: 10, y: -1 }, 'floor'],
    [{ x: 640, y: 60 }, 'floor'],
    [{ x: Number.NaN, y: 60 }, 'floor'],
  ] as const)('[K4] finds at %j the zone %s', (point, zone) => {
    expect(dropTarget(point, LANES, HEIGHTS).zone).toBe(zone)
  })

  it('[K4] is the floor everywhere on a board without lanes', () => {
    expect(dropTarget({ x: 10, y: 10 }, [], HEIGHTS)).toEqual({ zone: 'floor' })
  })
})

describe('dropCommands', () => {
  it('[K2] [K3] cards and tokens dropped together take the same position', () => {
    const other: Dragged = { of: 'proposal', id: proposal('p1'), at: [0, 0] }
    expect(dropCommands([TOKEN, other], BAND, BOARD)).toEqual(
      ['p0', 'p1'].map((id) => ({
        type: 'takePosition',
        actorId: 'a2',
        proposalId: id,
        stance: 'conditional',
      })),
    )
  })

  it('[K4] only tokens fall silent on the floor; among other things they keep their stance', () => {
    const floor: DropTarget = { zone: 'floor' }
    expect(dropCommands([TOKEN], floor, BOARD)).toMatchObject([{ stance: 'unknown' }])
    expect(dropCommands([TOKEN, CARD], floor, BOARD)).toEqual([
      { type: 'place', places: [{ of: 'proposal', id: 'p0', at: [9, 9] }] },
    ])
  })

  it('[K5] tabling again by the same actor says nothing new', () => {
    const tabled = boardOf(...smallBoard(), {
      type: 'table',
      proposalId: proposal('p0'),
      actorId: actor('a0'),
    })
    const head: DropTarget = { zone: 'header', actorId: actor('a0') }
    expect(dropCommands([CARD], head, tabled)).toEqual([])
    expect(dropCommands([CARD], head, BOARD)).toEqual([
      { type: 'table', proposalId: 'p0', actorId: 'a0' },
    ])
  })

  it('[K7] a lane in hand means its order only, wherever the pointer is', () => {
    expect(dropCommands([LANE, TOKEN, CARD], BAND, BOARD)).toEqual([
      { type: 'arrangeLanes', lanes: ['a1', 'a0', 'a2'] },
      { type: 'place', places: [{ of: 'proposal', id: 'p0', at: [9, 9] }] },
    ])
  })
})

describe('laneOrder', () => {
  it.each([
    [[], ['a0', 'a1', 'a2']],
    [[{ id: actor('a0'), at: [103, 0] }], ['a0', 'a1', 'a2']],
    [[{ id: actor('a0'), at: [209, 0] }], ['a1', 'a0', 'a2']],
    [[{ id: actor('a0'), at: [9000, 0] }], ['a1', 'a2', 'a0']],
    [[{ id: actor('a2'), at: [-50, 0] }], ['a2', 'a0', 'a1']],
    [
      [
        { id: actor('a0'), at: [500, 0] },
        { id: actor('a1'), at: [708, 0] },
      ],
      ['a2', 'a0', 'a1'],
    ],
  ] as const)('[K7] puts %j into the order %j', (dragged, order) => {
    expect(laneOrder(LANES, dragged)).toEqual(order)
  })
})

describe('dropHighlightFor', () => {
  const card = { of: 'proposal', id: proposal('p1') } as const

  it.each([
    [[card], BAND, 'Actor 2: conditional. Drop, then say on what.'],
    [
      [card, { of: 'proposal', id: proposal('p2') }],
      BAND,
      'Actor 2: conditional, 2 proposals. Drop, then say on what.',
    ],
    [
      [{ of: 'proposal', id: proposal('p0') }],
      { zone: 'band', actorId: actor('a1'), band: 'support' },
      'Actor 1: support, as before.',
    ],
    [[card], { zone: 'header', actorId: actor('a1') }, 'Tabled by Actor 1.'],
    [
      [{ of: 'position', actorId: actor('a0'), proposalId: proposal('p0') }],
      { zone: 'floor' },
      'Actor 0: silent again.',
    ],
  ] as const)('[K1] says of %j on %j: %s', (refs, target, words) => {
    expect(dropHighlightFor(refs, target, BOARD)).toMatchObject({ allowed: true, words })
  })

  it.each([
    [[card], { zone: 'floor' }],
    [[card], { zone: 'gap' }],
    [[card], { zone: 'foot', actorId: actor('a1') }],
    [[{ of: 'actor', id: actor('a0') }], BAND],
    [[], BAND],
  ] as const)('[K4] says nothing of %j on %j', (refs, target) => {
    expect(dropHighlightFor(refs, target, BOARD)).toBeNull()
  })
})

describe('asksAfter', () => {
  const take = (stance: 'conditional' | 'support' | 'red_line' | 'unknown', id = 'p0') =>
    asksAfter(
      [{ type: 'takePosition', actorId: actor('a0'), proposalId: proposal(id), stance }],
      BOARD,
    ).map(({ kind }) => kind)

  it.each([
    ['conditional', ['reason', 'condition']],
    ['support', ['reason']],
    ['unknown', ['reason']],
    ['red_line', []],
  ] as const)('[K10] from a red line to %s asks for %j', (stance, kinds) => {
    expect(take(stance)).toEqual(kinds)
  })

  it('[K10] asks nothing about a proposal that is gone', () => {
    expect(take('conditional', 'gone')).toEqual([])
  })
})

describe('deletionCommands', () => {
  it('[K12] removes proposals, withdraws other positions, and leaves lanes', () => {
    const { commands, refused } = deletionCommands(
      [
        { of: 'proposal', id: proposal('p0') },
        { of: 'position', actorId: actor('a0'), proposalId: proposal('p0') },
        { of: 'position', actorId: actor('a1'), proposalId: proposal('p1') },
        { of: 'actor', id: actor('a0') },
      ],
      BOARD,
    )
    expect(commands).toEqual([
      { type: 'remove', of: 'proposal', id: 'p0' },
      { type: 'takePosition', actorId: 'a1', proposalId: 'p1', stance: 'unknown' },
    ])
    expect(refused.map(({ ref }) => ref)).toEqual([{ of: 'actor', id: 'a0' }])
  })
})

describe('cloneCommands', () => {
  it('[K11] keeps the words on a card from another board', () => {
    const clone = {
      shapeId: 'shape:x',
      of: 'card',
      proposalId: 'elsewhere',
      title: 'Words',
      at: [1, 2],
    } as const
    const { commands, proposals } = cloneCommands([clone], BOARD, () => proposal('new'))
    expect(commands).toEqual([
      { type: 'addProposal', proposal: { id: 'new', title: 'Words' }, at: [1, 2] },
    ])
    expect([...proposals]).toEqual([['shape:x', 'new']])
  })

  it('[K11] refuses in words when nothing in the copy is a card', () => {
    const clone = { shapeId: 'shape:x', of: 'token', at: [1, 2] } as const
    expect(cloneCommands([clone], BOARD, () => proposal('new'))).toMatchObject({
      commands: [],
      refused: expect.any(String),
    })
    expect(cloneCommands([], BOARD, () => proposal('new'))).not.toHaveProperty('refused')
  })
})
