/**
 * A timeline as rows: sittings and dates as headings, what happened under them. Rows have known heights, so that of
 * fifty thousand only those in sight are drawn (row-window.ts).
 */

import type { TimelineEntry } from './timeline-entry.ts'

export type TimelineRow =
  | {
      readonly kind: 'heading'
      readonly key: string
      readonly title: string
      readonly count: number
    }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: TimelineEntry }

/** In px; the style sheet has the same. */
export const HEADING_HEIGHT = 40
export const ENTRY_HEIGHT = 58

/** Work on a board that rests this long has been another sitting. */
const SITTING_PAUSE_MS = 2 * 60 * 60 * 1000

type Group = { readonly id: string; readonly entries: TimelineEntry[] }

/** `entries` oldest first, as make-timeline.ts gives them. */
export function timelineRows(
  entries: readonly TimelineEntry[],
  { isNewestFirst }: { readonly isNewestFirst: boolean },
): readonly TimelineRow[] {
  const groups = groupsOf(entries)
  const undated = groups.filter(({ id }) => id === 'undated')
  const dated = groups.filter(({ id }) => id !== 'undated')
  if (isNewestFirst) {
    dated.reverse()
    for (const group of dated) group.entries.reverse()
  }
  return [...dated, ...undated].flatMap(rowsOf)
}

export function rowHeight({ kind }: TimelineRow): number {
  return kind === 'heading' ? HEADING_HEIGHT : ENTRY_HEIGHT
}

function groupsOf(entries: readonly TimelineEntry[]): Group[] {
  const groups: Group[] = []
  let last: { readonly group: Group; readonly entry: TimelineEntry } | undefined
  for (const entry of entries) {
    const goesOn = last && isSameGroup(last.entry, entry)
    const group: Group = goesOn && last ? last.group : { id: groupId(entry), entries: [] }
    if (!goesOn) groups.push(group)
    group.entries.push(entry)
    last = { group, entry }
  }
  return groups
}

/** Events stand under what was said of their date; what was done here, under its sitting. */
function isSameGroup(before: TimelineEntry, after: TimelineEntry): boolean {
  if (groupId(before) !== groupId(after)) return false
  if (before.kind === 'event' || after.kind === 'event') return true
  return after.at - before.at < SITTING_PAUSE_MS
}

function groupId(entry: TimelineEntry): string {
  if (entry.at === undefined) return 'undated'
  const date = new Date(entry.at)
  const precision = entry.kind === 'event' ? (entry.time?.precision ?? 'day') : 'day'
  if (precision === 'year') return `${date.getFullYear()}`
  if (precision === 'month') return `${date.getFullYear()}-${date.getMonth()}`
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`
}

function rowsOf(group: Group): readonly TimelineRow[] {
  const { entries } = group
  const key = `heading/${entries[0]?.key ?? group.id}`
  return [
    { kind: 'heading', key, title: titleOf(group), count: entries.length },
    ...entries.map((entry): TimelineRow => ({ kind: 'entry', key: entry.key, entry })),
  ]
}

function titleOf({ id, entries }: Group): string {
  const [first] = entries
  if (id === 'undated' || first?.at === undefined) return 'Without a date'
  const date = new Date(first.at)
  const precision = first.kind === 'event' ? first.time?.precision : 'day'
  if (precision === 'year') return String(date.getFullYear())
  if (precision === 'month') return words(date, { month: 'long', year: 'numeric' })
  const day = words(date, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const times = entries.flatMap(({ kind, at }) =>
    kind === 'event' || at === undefined ? [] : [at],
  )
  if (times.length === 0) return day
  const from = clock(Math.min(...bounds(times)))
  const until = clock(Math.max(...bounds(times)))
  return from === until ? `${day}, ${from}` : `${day}, ${from} to ${until}`
}

/** Sorted one way or the other: the ends are enough, and fifty thousand arguments are too many for one call. */
function bounds(times: readonly number[]): readonly number[] {
  return [times[0] ?? 0, times.at(-1) ?? 0]
}

function words(date: Date, how: Intl.DateTimeFormatOptions): string {
  return date.toLocaleDateString('en-GB', how)
}

export function clock(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}
