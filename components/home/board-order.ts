/** How the list of one's boards is searched and sorted. Pure. */

import { type BoardSummary, underPlenaries } from './board-summary.ts'

export const ORDERS = {
  visited: 'Last visited',
  changed: 'Last change',
  title: 'Name',
  created: 'Newest',
} as const
export type Order = keyof typeof ORDERS

/** Words are looked for in titles and in people's names. `boards` are in the order of the last visits. */
export function foundBoards(
  boards: readonly BoardSummary[],
  wanted: string,
  order: Order,
): readonly BoardSummary[] {
  const words = plain(wanted).split(/\s+/).filter(Boolean)
  const found = boards.filter(({ title, people }) => {
    const text = plain([title, ...people.map(({ name }) => name)].join(' '))
    return words.every((word) => text.includes(word))
  })
  const compare = COMPARE[order]
  return underPlenaries(compare ? found.toSorted(compare) : found)
}

const NAMES = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

const COMPARE: { readonly [By in Order]?: (a: BoardSummary, b: BoardSummary) => number } = {
  changed: (a, b) => Date.parse(b.changedAt) - Date.parse(a.changedAt),
  title: (a, b) => NAMES.compare(a.title, b.title),
  created: (a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt),
}

/** Without regard to case or accents. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
