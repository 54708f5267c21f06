/** What two facilitators make of one draft at the same time. */

import { expect, test } from 'vitest'
import { asTheBoard, moved, stillHolds, withText } from '#components/minutes/change-draft.ts'
import { mergeDrafts } from '#domain/minutes/merge-drafts.ts'
import { BLANK_DRAFT, type MinutesDraft, readDraft } from '#domain/minutes/minutes-draft.ts'
import { SECTION_IDS } from '#domain/minutes/section-id.ts'

function draft(over: Partial<MinutesDraft> = {}): MinutesDraft {
  return { ...BLANK_DRAFT, ...over }
}

const edit = (text: string, basis = 'a') => ({ text, basis })

test('each has their way where the other left things alone', () => {
  const merged = mergeDrafts({
    base: draft(),
    mine: draft({ place: 'Geneva', edits: { remarks: edit('Mine') } }),
    theirs: draft({ left: ['rounds'], edits: { agenda: edit('Theirs') } }),
  })
  expect(merged).toEqual(
    draft({
      place: 'Geneva',
      left: ['rounds'],
      edits: { agenda: edit('Theirs'), remarks: edit('Mine') },
    }),
  )
})

test('where both edited a section, the words of both are in it', () => {
  const { edits } = mergeDrafts({
    base: draft({ edits: { remarks: edit('First\n') } }),
    mine: draft({ edits: { remarks: edit('First\nMine', 'b') } }),
    theirs: draft({ edits: { remarks: edit('First\nTheirs') } }),
  })
  expect(edits.remarks).toEqual(edit('First\nTheirs\n\nMine', 'b'))
})

test('an edit dropped by one gives way to the words of the other', () => {
  const base = draft({ edits: { remarks: edit('Old') } })
  const theirs = draft({ edits: { remarks: edit('New') } })
  expect(mergeDrafts({ base, mine: draft(), theirs }).edits.remarks).toEqual(edit('New'))
  expect(mergeDrafts({ base, mine: draft(), theirs: base }).edits).toEqual({})
})

const NOW = { id: 'agenda', title: 'Agenda', text: 'As it was', basis: 'b' } as const

test('words that are the board’s own are no edit, and an edit keeps what the board had when it began', () => {
  const edited = withText(NOW, 'Mine')(draft())
  expect(edited.edits).toEqual({ agenda: edit('Mine', 'b') })
  const later = { ...NOW, text: 'As it is', basis: 'c' }
  expect(withText(later, 'More')(edited).edits).toEqual({ agenda: edit('More', 'b') })
  expect(stillHolds(later)(edited).edits).toEqual({ agenda: edit('Mine', 'c') })
  expect(withText(later, 'As it is')(edited).edits).toEqual({})
  expect(asTheBoard('agenda')(edited).edits).toEqual({})
})

test('a section moves one place, and stays at the ends', () => {
  expect(moved('agenda', -1)(draft()).order.slice(0, 2)).toEqual(['agenda', 'attendance'])
  expect(moved('attendance', -1)(draft()).order).toEqual(SECTION_IDS)
  expect(moved('remarks', 1)(draft()).order).toEqual(SECTION_IDS)
})

test('a stored draft of another version is read: new sections come last, unknown ones are left out', () => {
  const stored = {
    order: ['remarks', 'gone'],
    left: ['gone'],
    edits: { gone: {}, agenda: edit('A') },
  }
  const read = readDraft(stored)
  expect(read.order[0]).toBe('remarks')
  expect(read.order.toSorted()).toEqual(SECTION_IDS.toSorted())
  expect({ left: read.left, edits: read.edits, zone: read.zone }).toEqual({
    ...{ left: [], edits: { agenda: edit('A') }, zone: 'UTC' },
  })
  expect(readDraft('nonsense')).toEqual(BLANK_DRAFT)
})
