/** Leaves of a timeline what its filter asks for. Pure. */

import type { Changes } from '#domain/board/changes-since.ts'
import type { Decision } from '#domain/negotiation/decision.ts'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import type { TimelineEntry } from './timeline-entry.ts'
import type { TimelineFilter, TimelineKind } from './timeline-filter.ts'

/** `news` is what changed since this person was last here; asked for and absent, nothing did. */
export function filterTimeline(
  entries: readonly TimelineEntry[],
  filter: TimelineFilter,
  news: Changes | undefined,
): readonly TimelineEntry[] {
  const { actorId, proposalId, kind, isNewsOnly } = filter
  if (!actorId && !proposalId && !kind && !isNewsOnly) return entries
  const isNews = isNewsOnly ? newsIn(news) : () => true
  return entries.filter(
    (entry) =>
      (!kind || kind === kindOf(entry)) &&
      (!actorId || isAboutActor(entry, actorId)) &&
      (!proposalId || isAboutProposal(entry, proposalId)) &&
      isNews(entry),
  )
}

/** A clarification that moves nobody is words said or taken back, not a move. */
export function kindOf(entry: TimelineEntry): TimelineKind {
  if (entry.kind !== 'change') return entry.kind
  const { from, to, direction } = entry.change
  return from === to && direction === 'clarification' ? 'words' : direction
}

function isAboutActor(entry: TimelineEntry, actorId: string): boolean {
  if (entry.kind === 'change') return entry.change.actorId === actorId
  return entry.kind === 'event' && entry.event.actors.some((id) => id === actorId)
}

function isAboutProposal(entry: TimelineEntry, proposalId: string): boolean {
  if (entry.kind === 'change') return entry.change.proposalId === proposalId
  if (entry.kind === 'event') return false
  return entry.decision.changes.some((change) => change.proposalId === proposalId)
}

function newsIn(news: Changes | undefined): (entry: TimelineEntry) => boolean {
  const changes = new Set(news?.ledger.map(wordsOf))
  const decisions = new Set(news?.decisions.map(wordsOf))
  return (entry) => {
    if (entry.kind === 'change') return changes.has(wordsOf(entry.change))
    return entry.kind === 'decision' && decisions.has(wordsOf(entry.decision))
  }
}

/** News was read apart from the board, so equal entries are not identical ones. */
function wordsOf(entry: LedgerEntry | Decision): string {
  return JSON.stringify(entry)
}
