// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BoardSession } from '#components/board/board-session.ts'
import { dropHighlight } from '#components/canvas/shapes/drop-highlight.ts'
import { guestPlaces } from '#components/canvas/shapes/guest-places.ts'
import { TOKEN_GAP, TOKEN_HEIGHT } from '#domain/layout/lane-geometry.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { type Place, type Seat, stubBrowser, Table, turn } from './bench.ts'
import { actor, proposal, smallBoard } from './board-of.ts'

const CARD: Place = [720, 20]
const CARD_HOME: Place = [700, 0]
const TOKEN = 'shape:token_a1:p0'

let table: Table
let ann: Seat
let ben: BoardSession

beforeEach(async () => {
  stubBrowser()
  table = new Table()
  ann = await table.seat('Ann')
  ann.session.run(...smallBoard())
  ben = await table.session('Ben')
  await turn()
  ann.updates.length = 0
  ann.session.whatIf.start()
})
afterEach(() => table.close())

function supposed(): string | undefined {
  const { positions } = ann.session.seen().board.negotiation
  return positions.get(positionKey(actor('a1'), proposal('p0')))?.stance
}

describe('a drag in a what-if', () => {
  it('[W2] [W3] moves the position on this canvas alone, without an update', async () => {
    await ann.drag(CARD, ann.inBand(1, 'support'))
    expect(supposed()).toBe('support')
    await expect.poll(() => ann.place(TOKEN)).toBeDefined()
    await expect.poll(() => ann.place('shape:card_p0')).toEqual(CARD_HOME)
    expect(ann.updates).toEqual([])
    expect(ann.stance('a1', 'p0')).toBe('unknown')
    expect(ben.seen().board.negotiation.positions.size).toBe(0)
    ann.session.whatIf.end()
    await turn()
    await expect.poll(() => ann.place(TOKEN)).toBeUndefined()
  })

  it('[W3] is seen by nobody: no hand, no pointer, no selection', async () => {
    ann.grab(CARD, ann.inBand(1, 'support'))
    await turn()
    ann.session.undo.stopCapturing()
    await expect.poll(() => seenOfAnn()).toMatchObject({ cursor: null, selection: [] })
    expect(seenOfAnn()).not.toHaveProperty('gesture')
    ann.point('pointer_up', ann.inBand(1, 'support'))
    await turn()
    expect(seenOfAnn()).not.toHaveProperty('gesture')
  })

  it('says that it is one', async () => {
    ann.grab(CARD, ann.inBand(1, 'support'))
    await turn()
    expect(dropHighlight.get()?.words).toBe('What if. Actor 1: support.')
    ann.point('pointer_up', ann.inBand(1, 'support'))
    await turn()
  })

  it('[W2] lets nothing but positions move', async () => {
    await ann.drag(CARD, [1000, 60])
    await expect.poll(() => ann.place('shape:card_p0')).toEqual(CARD_HOME)
    expect(ann.updates).toEqual([])
    expect(ann.session.notices.current().at(-1)?.text).toMatch(/only positions move/u)
  })
})

describe('ghosts that somebody else shows', () => {
  it('[W8] take a place in their band below the tokens there, and leave it again', async () => {
    ann.session.whatIf.end()
    await ann.drag(CARD, ann.inBand(1, 'support'))
    await expect.poll(() => ann.place(TOKEN)).toBeDefined()
    ben.whatIf.start()
    ben.run({
      type: 'takePosition',
      actorId: actor('a1'),
      proposalId: proposal('p1'),
      stance: 'support',
    })
    ben.whatIf.show(true)
    await expect.poll(() => guestPlaces.get().size).toBe(1)
    const real = ann.place(TOKEN)
    const [ghost] = guestPlaces.get().values()
    expect(ghost).toMatchObject({ x: real?.[0], y: (real?.[1] ?? 0) + TOKEN_HEIGHT + TOKEN_GAP })
    expect(ann.board.negotiation.positions.size).toBe(1)
    ben.whatIf.end()
    await expect.poll(() => guestPlaces.get().size).toBe(0)
  })
})

/** As Ben's browser has it. */
function seenOfAnn(): unknown {
  return ben.awareness.getStates().get(ann.session.awareness.clientID)
}
