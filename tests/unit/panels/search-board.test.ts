import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { searchBoard } from '#components/search/search-board.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { fillTemplate } from '#domain/templates/templates.ts'

function example() {
  const doc = new Y.Doc()
  fillTemplate(doc, 'security-guarantees', { by: 'server', byName: 'Server', at: 1 })
  return readBoard(doc).board.negotiation
}

describe('search', () => {
  const negotiation = example()
  const places = (words: string) => searchBoard(negotiation, words).map((hit) => hit.place)

  it('finds nothing for no words', () => {
    expect(places('  ')).toEqual([])
  })

  it('finds a card by its title before those that only mention the word', () => {
    const [first] = searchBoard(negotiation, 'U.S. troops')
    expect(first).toMatchObject({ place: { of: 'proposal', id: 'p-us-troops' } })
  })

  it('finds a position by its quote and says where the words stand', () => {
    const hits = searchBoard(negotiation, 'obtains a veto right')
    expect(hits.find(({ group }) => group === 'Positions')).toMatchObject({
      place: { of: 'position', actorId: 'russia', proposalId: 'p-guarantees' },
      excerpt: expect.stringContaining('obtains a veto right'),
    })
  })

  it('finds an actor without accents or capitals, and without a lane', () => {
    expect(places('ZELENSKÍY')).toContainEqual({ of: 'actor', id: 'zelenskiy' })
  })

  it('finds open questions, assessments, events and constraints', () => {
    const around = searchBoard(negotiation, 'Alaska').filter(({ place }) => place.of === 'context')
    expect(around.map(({ place }) => place)).toContainEqual({
      of: 'context',
      anchor: 'event-e-alaska',
    })
  })

  it('wants every word in one and the same entry', () => {
    expect(places('Alaska contingent zebra')).toEqual([])
  })
})
