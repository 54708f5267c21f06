import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Board } from '#domain/board/board.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { type BoardLayout, layoutBoard } from '#domain/layout/board-layout.ts'
import { BAND_LABEL_LEFT } from '#domain/layout/lane-geometry.ts'
import { boundsOf, overlaps, type Rect } from '#domain/layout/rect.ts'
import source from '#domain/templates/security-guarantees.json' with { type: 'json' }
import { parseSource } from '#domain/templates/source.ts'
import { fillTemplate, TEMPLATES, type TemplateId } from '#domain/templates/templates.ts'
import { act } from '#tests/support/board-builder.ts'

function opened(id: TemplateId): { readonly board: Board; readonly layout: BoardLayout } {
  const doc = new Y.Doc()
  fillTemplate(doc, id, act())
  const { board, problems } = readBoard(doc)
  expect(problems).toEqual([])
  return { board, layout: layoutBoard(board) }
}

it('[T1] carries every record of the founding example', () => {
  const { negotiation } = opened('security-guarantees').board

  const counted = {
    actors: negotiation.actors.size,
    issues: negotiation.issues.size,
    proposals: negotiation.proposals.size,
    positions: negotiation.positions.size,
    relations: negotiation.relations.size,
    events: negotiation.events.size,
    constraints: negotiation.constraints.size,
    assessments: negotiation.assessments.size,
    openQuestions: negotiation.openQuestions.size,
  }
  const { meta: _meta, ...collections } = source
  expect(counted).toEqual(
    Object.fromEntries(Object.entries(collections).map(([name, list]) => [name, list.length])),
  )
  expect(counted).toMatchObject({ actors: 36, issues: 10, proposals: 25, positions: 112 })
})

it('[T1] says of the board what its source says of itself', () => {
  const { negotiation } = opened('security-guarantees').board

  const { title, ...provenance } = source.meta
  expect(negotiation.title).toBe(title)
  expect(negotiation.provenance).toEqual(provenance)
})

it('[T2] opens the principals as lanes, as parties with a veto, and says that this is assumed', () => {
  const { negotiation, placement } = opened('security-guarantees').board

  expect(placement.lanes).toEqual(['us', 'ukraine', 'russia', 'europe'])
  const parties = [...negotiation.actors.values()].filter(({ isParty }) => isParty)
  expect(parties.map(({ id }) => id)).toEqual(placement.lanes)
  expect(parties.every(({ vetoPlayer }) => vetoPlayer)).toBe(true)
  expect(negotiation.decisionRule).toBe('unanimity')
  expect(negotiation.provenance.decisionRuleAssumption).toContain('assumption')
})

it.each(TEMPLATES)(
  '[T3] lays no card or heading of "$title" over another, a lane or the labels',
  ({ id }) => {
    const { board, layout } = opened(id)
    const lanes = layout.lanes.map(({ rect }) => rect)
    const height = lanes[0]?.h ?? 0
    const labels: Rect = { x: BAND_LABEL_LEFT, y: 0, w: -BAND_LABEL_LEFT, h: height }

    const rects = [...layout.cards.values(), ...layout.headings.values(), ...lanes, labels]

    const { proposals, issues } = board.negotiation
    expect(rects).toHaveLength(proposals.size + issues.size + board.placement.lanes.length + 1)
    const clashes = rects.flatMap((a, index) =>
      rects.slice(index + 1).filter((b) => overlaps(a, b)),
    )
    expect(clashes).toEqual([])
  },
)

it('[T4] shows two columns of cards and all lanes on 1440 px, none higher than the lanes', () => {
  const { layout } = opened('security-guarantees')
  const lanes = boundsOf(layout.lanes.map(({ rect }) => rect))
  const floor = [...layout.cards.values(), ...layout.headings.values()]

  const columns = [...new Set(floor.map(({ x }) => x))].toSorted((a, b) => b - a)
  const nearest = columns.slice(0, 2)

  expect(columns).toHaveLength(4)
  expect((lanes?.w ?? 0) - (nearest[1] ?? 0)).toBeLessThanOrEqual(1440 - 2 * 14)
  expect(boundsOf(floor)?.y).toBe(0)
  expect(boundsOf(floor)?.h).toBeLessThanOrEqual(lanes?.h ?? 0)
  expect((lanes?.h ?? 0) - (boundsOf(floor)?.h ?? 0)).toBeLessThan(100)
})

it('[T4] places each card under the heading of its issue, nearer to it than to any other', () => {
  const { board, layout } = opened('security-guarantees')

  for (const [id, card] of layout.cards) {
    const above = [...layout.headings]
      .filter(([, heading]) => heading.x === card.x && heading.y < card.y)
      .toSorted(([, a], [, b]) => b.y - a.y)
    expect(above[0]?.[0]).toBe(board.negotiation.proposals.get(id)?.issueId)
  }
})

it('[T5] opens a blank board with three parties, their lanes, and nothing else', () => {
  const { negotiation, placement, ink } = opened('blank').board

  expect([...negotiation.actors.values()].map(({ name, isParty }) => [name, isParty])).toEqual([
    ['Party A', true],
    ['Party B', true],
    ['Party C', true],
  ])
  expect(placement.lanes).toHaveLength(3)
  expect(negotiation.issues.size + negotiation.proposals.size + negotiation.positions.size).toBe(0)
  expect(negotiation.provenance).toEqual({ notes: [] })
  expect(ink.size).toBe(0)
})

it.each(TEMPLATES)('[T6] opens "$title" as something that was always so', ({ id, title }) => {
  const { negotiation } = opened(id).board

  expect(negotiation.ledger).toEqual([])
  expect([...negotiation.positions.values()].every(({ since }) => since === 0)).toBe(true)
  expect(negotiation.title).toBe(id === 'blank' ? 'Untitled board' : title)
})

it('[T7] refuses a source with a field nobody reads or a value nobody knows', () => {
  const [first, ...others] = source.positions
  const withPosition = (position: unknown) => ({ ...source, positions: [position, ...others] })

  expect(() => parseSource(source)).not.toThrow()
  expect(() => parseSource(withPosition({ ...first, utility: 0.75 }))).toThrow(/utility/)
  expect(() => parseSource(withPosition({ ...first, stance: 'maybe' }))).toThrow(/stance/)
  expect(() => parseSource({ ...source, sides: [] })).toThrow(/sides/)
})
