/** What is not the same on two boards, part by part. Found by compare-boards.ts, told by difference-words.ts. */

import type { At, InkRecord } from '#domain/board/board.ts'
import type { EntityRoot } from '#domain/board/document.ts'
import type { Decision } from '#domain/negotiation/decision.ts'
import type { ActorId, IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import type { Position, PositionKey } from '#domain/negotiation/position.ts'

/** Undefined: the part has no such field, then or now. */
export type FieldChange = {
  readonly name: string
  readonly before: unknown
  readonly after: unknown
}

export type Entity<Root extends EntityRoot> =
  Negotiation[Root] extends ReadonlyMap<string, infer Kind> ? Kind : never

type EntityDifferenceOf<Root extends EntityRoot> = {
  readonly kind: 'entity'
  readonly of: Root
  readonly key: string
  /** Undefined: it was not there. */
  readonly before: Entity<Root> | undefined
  /** Undefined: it is no more. */
  readonly after: Entity<Root> | undefined
  /** What differs of a part that is on both boards. */
  readonly fields: readonly FieldChange[]
  /** Of a proposal: the decisions on it in between, in order. */
  readonly decisions: readonly Decision[]
}

export type ComparedRoot = Exclude<EntityRoot, 'positions'>
export type EntityDifference = { [Root in ComparedRoot]: EntityDifferenceOf<Root> }[ComparedRoot]

export type PositionDifference = {
  readonly kind: 'position'
  readonly key: PositionKey
  readonly actorId: ActorId
  readonly proposalId: ProposalId
  readonly before: Position | undefined
  readonly after: Position | undefined
  readonly fields: readonly FieldChange[]
  /** How it came to that: the entries of the ledger in between, in order. Also where all came back to what it was. */
  readonly way: readonly LedgerEntry[]
}

/** The board as a whole, or where it comes from. */
export type SettingDifference = {
  readonly kind: 'setting'
  readonly of: 'board' | 'provenance'
  readonly fields: readonly FieldChange[]
}

type Changed<Key, Value> = {
  readonly key: Key
  readonly before: Value | undefined
  readonly after: Value | undefined
}

/** Where cards and headings lie. */
export type PlaceDifference = {
  readonly kind: 'places'
  readonly of: 'proposals' | 'issues'
  readonly places: readonly Changed<ProposalId | IssueId, At>[]
}

export type LaneDifference = {
  readonly kind: 'lanes'
  readonly before: readonly ActorId[]
  readonly after: readonly ActorId[]
}

export type InkDifference = {
  readonly kind: 'ink'
  readonly records: readonly Changed<string, InkRecord>[]
}

/** How far the record of one board is that of the other, and how it goes on there. */
export type RecordDifference =
  | {
      readonly kind: 'record'
      readonly of: 'ledger'
      readonly keep: number
      readonly entries: readonly LedgerEntry[]
    }
  | {
      readonly kind: 'record'
      readonly of: 'decisions'
      readonly keep: number
      readonly entries: readonly Decision[]
    }

export type Difference =
  | PositionDifference
  | EntityDifference
  | SettingDifference
  | PlaceDifference
  | LaneDifference
  | InkDifference
  | RecordDifference
