/** What goes along with what when changes of a room are ticked, and how they are put into words. */

import { describe, expect, test } from 'vitest'
import { type Change, choose, withoutConflict } from '#components/rooms/carry.ts'
import { groupOf, standing, titleOf } from '#components/rooms/carry-words.ts'
import { asCarried } from '#domain/rooms/as-carried.ts'

describe('ticking a change', () => {
  const proposal = changeOf({ id: 'proposal', kind: 'proposal.added', key: 'p1' })
  const position = changeOf({ id: 'position', kind: 'position.set', needs: ['proposal'] })
  const tie = changeOf({ id: 'tie', kind: 'relation.added', needs: ['proposal', 'other'] })
  const other = changeOf({ id: 'other', kind: 'proposal.added', key: 'p2' })
  const changes = [proposal, other, position, tie]

  test('ticks what it needs', () => {
    expect(chosen(choose(changes, new Set(), { id: 'tie', isChosen: true }))).toEqual([
      ...['other', 'proposal', 'tie'],
    ])
  })

  test('ticks the source it was taken from, which may be left behind by itself', () => {
    const source = changeOf({ id: 'source', kind: 'source.added', key: 's1' })
    const quoted = changeOf({ id: 'quoted', kind: 'position.set', brings: ['source'] })
    const both = choose([source, quoted], new Set(), { id: 'quoted', isChosen: true })
    expect(chosen(both)).toEqual(['quoted', 'source'])
    const one = choose([source, quoted], both, { id: 'source', isChosen: false })
    expect(chosen(one)).toEqual(['quoted'])
  })

  test('unticks what needs it, and leaves the rest', () => {
    const all = new Set(changes.map(({ id }) => id))
    expect(chosen(choose(changes, all, { id: 'other', isChosen: false }))).toEqual([
      ...['position', 'proposal'],
    ])
  })

  test('all without conflict leaves out what replaces something newer, what may not be carried, and what needs those', () => {
    const contested = { ...other, isContested: true }
    const locked = changeOf({ id: 'locked', kind: 'position.changed', refused: 'locked' })
    expect(chosen(withoutConflict([proposal, contested, position, tie, locked]))).toEqual([
      ...['position', 'proposal'],
    ])
  })
})

describe('a change in words', () => {
  const nameOf = (id: string) => ({ ua: 'Ukraine', p1: 'Observers', p2: 'Air support' })[id] ?? '?'

  test('a position stands under its actor, with every word that would be published', () => {
    const change = changeOf({ kind: 'position.changed', actorId: 'ua', proposalId: 'p1' })
    const room = {
      ...{ stance: 'conditional', mustHave: true, condition: 'the number is agreed' },
      ...{ conditionState: 'met', conditionOn: ['p2'], evidence: 'self' },
      ...{ quote: 'We could live with it', speaker: 'Ben', note: 'said twice', asOf: '2025' },
      ...{ disputed: true, reason: 'new figures' },
    }
    expect([groupOf(change, nameOf), titleOf(change, nameOf)]).toEqual(['Ukraine', 'Observers'])
    expect(standing(change, room, nameOf)).toEqual({
      stance: 'conditional',
      lines: [
        'Must-have',
        'If: the number is agreed (met)',
        'If “Air support” is agreed',
        '“We could live with it”',
        'Said by Ben',
        'As of 2025',
        'Disputed',
        'Note: said twice',
        'Reason: new figures',
        'In their own words',
      ],
    })
    expect(standing(change, null, nameOf)).toEqual({ stance: 'unknown', lines: [] })
  })

  test('what is new says all that is filled in; what is changed also says what was emptied', () => {
    const fields = { title: 'Observers', text: '', tabledBy: ['ua'], status: 'on_table', aka: [] }
    const added = changeOf({ kind: 'proposal.added', key: 'p1' })
    const changed = changeOf({ kind: 'proposal.changed', key: 'p1' })
    expect(standing(added, fields, nameOf).lines).toEqual([
      'Title: Observers',
      'Tabled by: Ukraine',
      'Status: on the table',
    ])
    expect(standing(changed, { tabledBy: [], statusQuo: false }, nameOf).lines).toEqual([
      'Tabled by: none',
      'What is so today: no',
    ])
    expect(standing(added, null, nameOf).lines).toEqual(['Not on the board'])
  })

  test('a tie is named by what it ties', () => {
    const room = { from: 'p1', to: 'p2', type: 'depends_on' }
    expect(titleOf(changeOf({ kind: 'relation.added', room }), nameOf)).toBe(
      '“Observers” depends on “Air support”',
    )
  })
})

test('what a party said itself is passed on when another than its delegate carries it, under why and whence', () => {
  const stated = { base: null, room: { evidence: 'self', reason: 'new figures' } }
  const reason = 'Carried back from room 2'
  expect(asCarried(stated, { reason, isOwn: true })).toEqual({
    evidence: 'self',
    reason: 'Carried back from room 2: new figures',
  })
  expect(asCarried({ ...stated, base: stated.room }, { reason, isOwn: false })).toEqual({
    evidence: 'attributed-by-other',
    reason,
  })
})

function changeOf(change: Partial<Change>): Change {
  return {
    ...{ id: 'c', kind: 'position.set', key: 'k', base: null, room: {}, plenary: null },
    ...{ isContested: false, needs: [], brings: [], refused: null },
    ...change,
  }
}

function chosen(ids: ReadonlySet<string>): readonly string[] {
  return [...ids].sort()
}
