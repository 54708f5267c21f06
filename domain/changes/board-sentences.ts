/** What changed on the board as a whole: its rules, where things lie, and the drawings, which are counted. */

import type { Difference, InkDifference, PlaceDifference, SettingDifference } from './difference.ts'
import { changedFields } from './field-words.ts'
import type { NamesOn } from './names-on.ts'
import { counted, joined, plain, type Sentence, type Words } from './sentence.ts'

const BOARD = { of: 'board' } as const

export function settingSentences(
  { of, fields }: SettingDifference,
  names: NamesOn,
): readonly Sentence[] {
  return changedFields(of, fields, names).map((words, index) => ({
    key: `${of} ${index}`,
    about: BOARD,
    words: [plain(of === 'board' ? 'The board. ' : 'Where the board comes from. '), ...words],
    notes: [],
  }))
}

/** What came or went has its place with it: only what was moved is told. */
export function placeSentences({ of, places }: PlaceDifference): readonly Sentence[] {
  const moved = places.filter(({ before, after }) => before && after).length
  if (moved === 0) return []
  const [one, many] =
    of === 'proposals' ? ['card was', 'cards were'] : ['heading was', 'headings were']
  return [sentence(`places of ${of}`, [plain(`${counted(moved, one, many)} moved on the floor`)])]
}

type Lanes = Extract<Difference, { readonly kind: 'lanes' }>

export function laneSentences({ before, after }: Lanes, names: NamesOn): readonly Sentence[] {
  const came = after.filter((id) => !before.includes(id))
  const went = before.filter((id) => !after.includes(id))
  const all = (ids: Lanes['before']): Words => joined(ids.map((id) => [names.actor(id)]))
  const stayed = (ids: Lanes['before'], others: Lanes['before']) =>
    ids.filter((id) => others.includes(id)).join()
  const isReordered = stayed(before, after) !== stayed(after, before)
  return [
    ...(came.length > 0 ? [sentence('lanes added', [...all(came), plain(' got a lane')])] : []),
    ...(went.length > 0
      ? [sentence('lanes removed', [...all(went), plain(' lost the lane')])]
      : []),
    ...(isReordered
      ? [sentence('lanes', [plain('The lanes stand in another order: '), ...all(after)])]
      : []),
  ]
}

export function inkSentences({ records }: InkDifference): readonly Sentence[] {
  const counts = [
    [records.filter(({ before }) => !before).length, 'added'],
    [records.filter(({ before, after }) => before && after).length, 'changed'],
    [records.filter(({ after }) => !after).length, 'removed'],
  ] as const
  const told = counts.filter(([count]) => count > 0).map(([count, verb]) => `${count} ${verb}`)
  return [sentence('ink', [plain(`Drawings: ${told.join(', ')}`)])]
}

function sentence(key: string, words: Words): Sentence {
  return { key, about: BOARD, words, notes: [] }
}
