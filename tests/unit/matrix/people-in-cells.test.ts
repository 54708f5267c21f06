import { describe, expect, it } from 'vitest'
import type { PresentPerson } from '#components/board/present-person.ts'
import type { Place } from '#components/matrix/grid-place.ts'
import { peopleInRows, saidOfPlace } from '#components/matrix/people-in-cells.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'

const columns = [{ id: 'us' }, { id: 'russia' }] as unknown as readonly Actor[]
const cell: Place = { row: 'troops' as ProposalId, column: 'russia' as ActorId }

function person(clientId: number, over: Partial<PresentPerson> = {}): PresentPerson {
  const user = { personId: `p${clientId}`, name: 'Oleh', hue: 2, role: 'editor' } as const
  const alone = { following: null, leads: false, spotlit: false, chat: null, view: null } as const
  const still = { cursor: null, selection: [], editing: null, place: 'matrix' } as const
  return { clientId, ...user, ...alone, ...still, ...over }
}

describe('others in the matrix', () => {
  it('are in the cell they say they are in, and say whether they write', () => {
    const rows = peopleInRows(
      [person(1, saidOfPlace(cell, true)), person(2, saidOfPlace(cell, false)), person(9)],
      1,
      { columns },
    )
    expect([...rows]).toEqual([
      ['troops', [{ clientId: 2, name: 'Oleh', hue: 2, column: 'russia', isEditing: false }]],
    ])
    expect(
      peopleInRows([person(1, saidOfPlace(cell, true))], 2, { columns }).get(
        'troops' as ProposalId,
      ),
    ).toEqual([{ clientId: 1, name: 'Oleh', hue: 2, column: 'russia', isEditing: true }])
  })

  it('are where they have selected something on the canvas, too', () => {
    const rows = peopleInRows(
      [
        person(2, { selection: ['shape:token_press:troops'] }),
        person(3, { selection: ['shape:card_arms', 'shape:drawing'] }),
        person(4, { selection: ['shape:lane_us'] }),
      ],
      1,
      { columns },
    )
    const where = [...rows].map(([row, [first]]) => [row, first?.clientId, first?.column])
    expect(where).toEqual([
      ['troops', 2, 'proposal'],
      ['arms', 3, 'proposal'],
      ['head', 4, 'us'],
    ])
  })

  it('keep their list as long as nothing about it changes', () => {
    const here = [person(2, saidOfPlace(cell, false))]
    const before = peopleInRows(here, 1, { columns })
    const after = peopleInRows(
      [...here, person(3, saidOfPlace({ ...cell, row: 'arms' as ProposalId }, false))],
      1,
      { columns },
      before,
    )
    expect(after.get('troops' as ProposalId)).toBe(before.get('troops' as ProposalId))
    expect(after.get('arms' as ProposalId)).toHaveLength(1)
  })
})
