// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dropHighlight } from '#components/canvas/shapes/drop-highlight.ts'
import { type IssueId, type PackageId, toId } from '#domain/negotiation/ids.ts'
import { type Place, type Seat, stubBrowser, Table, turn } from './bench.ts'
import { proposal, smallBoard } from './board-of.ts'

const CARD: Place = [720, 20]
const CARD_HOME: Place = [700, 0]
const FLOOR: Place = [1000, 60]
const TOKEN = 'shape:token_a1:p0'

let table: Table
let ann: Seat

beforeEach(async () => {
  stubBrowser()
  table = new Table()
  ann = await table.seat('Ann')
  ann.session.run(...smallBoard())
  await turn()
  ann.updates.length = 0
})
afterEach(() => table.close())

async function stated(): Promise<void> {
  await ann.drag(CARD, ann.inBand(1, 'support'))
  await settled('shape:card_p0', CARD_HOME)
  ann.updates.length = 0
}

async function settled(id: string, place: Place): Promise<void> {
  await expect.poll(() => ann.place(id)).toEqual(place)
}

/** The tray as the page has it, standing there. */
function openTray(place: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>, id: string) {
  const tray = document.body.appendChild(document.createElement('div'))
  tray.dataset.tray = id
  tray.getBoundingClientRect = () => ({ ...new DOMRect(), ...place })
  return tray
}

function contentsOf(id: string): readonly string[] | undefined {
  return ann.session.seen().board.negotiation.packages.get(toId<PackageId>(id))?.proposalIds
}

describe('a card let go over the tray', () => {
  it('[K25] is in its package, and goes back to where it lay', async () => {
    ann.session.run({ type: 'addPackage', package: { id: toId<PackageId>('k'), title: 'A' } })
    const tray = openTray({ left: 1100, right: 1500, top: 0, bottom: 900 }, 'k')
    ann.grab(CARD, [1200, 300])
    await turn()
    expect(dropHighlight.get()).toMatchObject({ zone: 'tray', allowed: true, words: 'Into A.' })
    expect(tray.hasAttribute('data-drop')).toBe(true)
    ann.point('pointer_up', [1200, 300])
    await turn()
    tray.remove()
    expect(contentsOf('k')).toEqual(['p0'])
    expect(tray.hasAttribute('data-drop')).toBe(false)
    expect(ann.at('p0')).toEqual(CARD_HOME)
    await settled('shape:card_p0', CARD_HOME)
  })

  it('[K25] begins a package where there is none', async () => {
    const tray = openTray({ left: 1100, right: 1500, top: 0, bottom: 900 }, '')
    await ann.drag(CARD, [1200, 300])
    tray.remove()
    const packages = [...ann.session.seen().board.negotiation.packages.values()]
    expect(packages.map(({ title, proposalIds }) => [title, proposalIds])).toEqual([
      ['Package A', ['p0']],
    ])
  })
})

describe('a card', () => {
  it('[K1] [K2] dropped on a band states the position in one update and goes back to the floor', async () => {
    await ann.drag(CARD, ann.inBand(1, 'support'))
    expect(ann.stance('a1', 'p0')).toBe('support')
    expect(ann.updates).toHaveLength(1)
    expect(ann.place(TOKEN)).toBeDefined()
    expect(ann.at('p0')).toEqual(CARD_HOME)
    await settled('shape:card_p0', CARD_HOME)
  })

  it('[K1] writes nothing while it is dragged, and says in words what the drop would do', async () => {
    ann.grab(CARD, ann.inBand(1, 'conditional'))
    await turn()
    expect(ann.updates).toEqual([])
    expect(dropHighlight.get()).toMatchObject({
      zone: 'band',
      actorId: 'a1',
      band: 'conditional',
      allowed: true,
      words: 'Actor 1: conditional. Drop, then say on what.',
      title: 'Proposal 0',
    })
    ann.point('pointer_up', ann.inBand(1, 'conditional'))
    await turn()
    expect(dropHighlight.get()).toBeNull()
  })

  it('[K5] dropped on a head is tabled by that actor', async () => {
    await ann.drag(CARD, ann.onHead(2))
    expect(ann.board.negotiation.proposals.get(proposal('p0'))?.tabledBy).toEqual(['a2'])
    expect(ann.updates).toHaveLength(1)
    await settled('shape:card_p0', CARD_HOME)
  })

  it('[K6] let go on the floor lies there, in one update', async () => {
    await ann.drag(CARD, FLOOR)
    expect(ann.at('p0')).toEqual([980, 40])
    expect(ann.updates).toHaveLength(1)
  })

  it.each([
    ['on a foot', () => ann.onFoot(1)],
    ['in the gap between two lanes', (): Place => [204, 100]],
  ])('[K4] let go %s goes back and nothing is written', async (_where, place) => {
    await ann.drag(CARD, place())
    expect(ann.updates).toEqual([])
    await settled('shape:card_p0', CARD_HOME)
  })
})

describe('a token', () => {
  it('[K3] moved to another band changes the position, and the ledger says so', async () => {
    await stated()
    await ann.drag(ann.middle(TOKEN), ann.inBand(1, 'opposed'))
    expect(ann.stance('a1', 'p0')).toBe('opposed')
    expect(ann.updates).toHaveLength(1)
    expect(ann.ledger()).toEqual(['a1:p0 unknown > support', 'a1:p0 support > opposed'])
  })

  it('[K3] moved to another lane states that position and leaves the first', async () => {
    await stated()
    const home = ann.place(TOKEN)
    await ann.drag(ann.middle(TOKEN), ann.inBand(0, 'abstain'))
    expect([ann.stance('a0', 'p0'), ann.stance('a1', 'p0')]).toEqual(['abstain', 'support'])
    await expect.poll(() => ann.place(TOKEN)).toEqual(home)
  })

  it('[K3] put back into its own band changes nothing and goes back to its place', async () => {
    await stated()
    const home = ann.place(TOKEN)
    const [x, y] = ann.middle(TOKEN)
    await ann.drag([x, y], [x + 9, y + 3])
    expect(ann.updates).toEqual([])
    await expect.poll(() => ann.place(TOKEN)).toEqual(home)
  })

  it('[K4] let go on the floor falls silent, and the ledger says so', async () => {
    await stated()
    await ann.drag(ann.middle(TOKEN), FLOOR)
    expect(ann.stance('a1', 'p0')).toBe('unknown')
    expect(ann.place(TOKEN)).toBeUndefined()
    expect(ann.ledger().at(-1)).toBe('a1:p0 support > unknown')
  })

  it('[K4] let go in a gap or on a foot stays what it was', async () => {
    await stated()
    for (const place of [ann.onFoot(1), [204, 100] as const]) {
      await ann.drag(ann.middle(TOKEN), place)
      expect(ann.stance('a1', 'p0')).toBe('support')
    }
    expect(ann.updates).toEqual([])
  })

  it('[K4] keeps its stance when a whole selection with cards is moved about the floor', async () => {
    await stated()
    ann.editor.setSelectedShapes([TOKEN, 'shape:card_p0'] as never)
    await ann.drag(CARD, FLOOR)
    expect(ann.stance('a1', 'p0')).toBe('support')
    expect(ann.at('p0')).toEqual([980, 40])
  })
})

describe('several things', () => {
  it('[K1] cards dropped together state their positions in one update and one step of undo', async () => {
    ann.editor.setSelectedShapes(['shape:card_p0', 'shape:card_p1', 'shape:card_p2'] as never)
    await ann.drag(CARD, ann.inBand(2, 'red_line'))
    const stances = () => ['p0', 'p1', 'p2'].map((id) => ann.stance('a2', id))
    expect(stances()).toEqual(['red_line', 'red_line', 'red_line'])
    expect(ann.updates).toHaveLength(1)
    ann.undo()
    expect(stances()).toEqual(['unknown', 'unknown', 'unknown'])
  })

  it('[K1] a card and a note moved together are one update and one step of undo', async () => {
    ann.editor.createShape({ id: 'shape:note' as never, type: 'note', x: 1200, y: 0 })
    await turn()
    ann.updates.length = 0
    ann.editor.setSelectedShapes(['shape:card_p0', 'shape:note'] as never)
    await ann.drag(CARD, [CARD[0], CARD[1] + 90])
    expect(ann.updates).toHaveLength(1)
    expect([ann.at('p0'), ann.board.ink.get('shape:note')]).toMatchObject([[700, 90], { y: 90 }])
    ann.undo()
    expect([ann.at('p0'), ann.board.ink.get('shape:note')]).toMatchObject([[700, 0], { y: 0 }])
  })

  it('[K6] a heading moves alone, or with what is selected with it', async () => {
    const id = toId<IssueId>('i0')
    ann.session.run({ type: 'addIssue', issue: { id, title: 'Issue' }, at: [720, 600] })
    await turn()
    const left = () => [ann.board.placement.issues.get(id), ann.at('p0')].map((at) => at?.[0])
    const [x, y] = ann.middle('shape:heading_i0')
    await ann.drag([x, y], [x + 200, y])
    expect(left()).toEqual([920, 700])
    ann.editor.setSelectedShapes(['shape:heading_i0', 'shape:card_p0'] as never)
    await ann.drag(CARD, [CARD[0] + 50, CARD[1]])
    expect(left()).toEqual([970, 750])
  })
})

describe('a lane', () => {
  it('[K7] dragged by its head changes the order, in one update, and undo restores it', async () => {
    const [x, y] = ann.onHead(0)
    await ann.drag([x, y], [x + 230, y])
    expect(ann.board.placement.lanes).toEqual(['a1', 'a0', 'a2'])
    expect(ann.updates).toHaveLength(1)
    await settled('shape:lane_a0', [208, 0])
    ann.undo()
    expect(ann.board.placement.lanes).toEqual(['a0', 'a1', 'a2'])
  })

  it('[K7] dragged a little goes back, and tables nothing that was selected with it', async () => {
    ann.editor.selectAll()
    const [x, y] = ann.onHead(0)
    await ann.drag([x, y], [x + 20, y + 10])
    expect(ann.board.placement.lanes).toEqual(['a0', 'a1', 'a2'])
    expect(ann.board.negotiation.proposals.get(proposal('p0'))?.tabledBy).toEqual([])
    await settled('shape:lane_a0', [0, 0])
  })
})

describe('asks', () => {
  it('[K10] entering conditional asks for the condition, leaving a red line for the reason', async () => {
    await ann.drag(CARD, ann.inBand(0, 'conditional'))
    const about = { actorId: 'a0', proposalId: 'p0' }
    expect(ann.session.asks.current()).toEqual({ kind: 'condition', ...about })
    ann.session.asks.settleAll()
    await ann.drag(ann.middle('shape:token_a0:p0'), ann.inBand(0, 'red_line'))
    expect(ann.session.asks.current()).toBeUndefined()
    await ann.drag(ann.middle('shape:token_a0:p0'), ann.inBand(0, 'opposed'))
    expect(ann.session.asks.current()).toEqual({ kind: 'reason', ...about, from: 'red_line' })
  })
})
