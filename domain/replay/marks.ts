/**
 * What stands out in a session, by where it happened: from the ledger, the decisions and the list of snapshots, which
 * every member may read. Drawn on the scrubber (components/replay/scrubber-marks.tsx).
 */

import type { Decision } from '#domain/negotiation/decision.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import type { Stage } from '#domain/session/stage.ts'
import { placeAt } from './played-time.ts'

export type PlacedMove = { readonly place: number; readonly move: LedgerEntry }
export type PlacedDecision = { readonly place: number; readonly decision: Decision }

/** A snapshot as far as a mark tells of it. */
export type MarkedSnapshot = {
  readonly id: string
  readonly name: string
  readonly cause: string
  /** The stage that was left, if it was made for that. */
  readonly stage?: Stage | undefined
  /** ISO 8601. */
  readonly savedAt: string
}

export type Mark = { readonly place: number } & (
  | { readonly kind: 'concession'; readonly move: LedgerEntry }
  | { readonly kind: 'decision'; readonly decision: Decision }
  /** A sealed round was revealed: so many positions. */
  | { readonly kind: 'round'; readonly positions: number }
  | { readonly kind: 'stage' | 'snapshot'; readonly snapshot: MarkedSnapshot }
)

export const MARK_KINDS = ['stage', 'round', 'snapshot', 'decision', 'concession'] as const

type Told = {
  readonly moves: readonly PlacedMove[]
  readonly decisions: readonly PlacedDecision[]
  readonly snapshots: readonly MarkedSnapshot[]
  /** When each entry was written, growing. */
  readonly times: readonly number[]
}

/** In the order of their places. Of snapshots, those saved before the first entry or made by a timer are left out. */
export function marksOf({ moves, decisions, snapshots, times }: Told): readonly Mark[] {
  const marks: Mark[] = [
    ...concessionsIn(moves),
    ...roundsIn(moves),
    ...decisions.map(({ place, decision }): Mark => ({ kind: 'decision', place, decision })),
    ...snapshots.flatMap((snapshot) => markOf(snapshot, times)),
  ]
  return marks.sort((a, b) => a.place - b.place)
}

/** The place of an actor's next change behind a place, or of their last one before it; undefined: there is none. */
export function changeOf(
  moves: readonly PlacedMove[],
  { actorId, from, way }: { actorId: ActorId; from: number; way: 'next' | 'previous' },
): number | undefined {
  const own = moves.filter(({ move }) => move.actorId === actorId)
  if (way === 'next') return own.find(({ place }) => place > from)?.place
  return own.findLast(({ place }) => place < from)?.place
}

/** What a round reveals is one mark, and no concession to anybody. */
function concessionsIn(moves: readonly PlacedMove[]): readonly Mark[] {
  return moves.flatMap(({ place, move }): readonly Mark[] =>
    move.direction === 'concession' && !move.round ? [{ kind: 'concession', place, move }] : [],
  )
}

function roundsIn(moves: readonly PlacedMove[]): readonly Mark[] {
  const rounds = new Map<string, { readonly place: number; readonly positions: number }>()
  for (const { place, move } of moves) {
    if (!move.round) continue
    const known = rounds.get(move.round.id)
    rounds.set(move.round.id, {
      place: known?.place ?? place,
      positions: (known?.positions ?? 0) + 1,
    })
  }
  return [...rounds.values()].map((round): Mark => ({ kind: 'round', ...round }))
}

function markOf(snapshot: MarkedSnapshot, times: readonly number[]): readonly Mark[] {
  const place = placeAt(times, Date.parse(snapshot.savedAt))
  if (place === 0 || snapshot.cause === 'scheduled') return []
  return [{ kind: snapshot.cause === 'stage' ? 'stage' : 'snapshot', place, snapshot }]
}
