/**
 * What minutes know beside the board: who was there, how the session went, what was said in comments. Nothing in it is
 * private, and people go by the names they have on the board. Collected by server/minutes/stored-facts.ts.
 */

import type { Role } from '#domain/access/role.ts'
import type { Board } from '#domain/board/board.ts'
import type { Anchor } from '#domain/comments/anchor.ts'
import type { AskedParty, AskedProposal, RoundState } from '#domain/rounds/sealed-round.ts'
import type { AgendaItem } from '#domain/session/session-state.ts'
import type { Stage } from '#domain/session/stage.ts'
import type { Visit } from './visits.ts'

/** Moments are ms since the epoch. */
export type Attendee = {
  readonly name: string
  readonly role: Role
  /** The actor a delegate speaks for. */
  readonly actorId?: string
  /** When they first came in. */
  readonly since: number
  /** When they had the board open; empty: never, or before that was kept. */
  readonly visits: readonly Visit[]
}

/** Somebody who came in by a link and is a member no more. */
export type Departed = { readonly name: string; readonly visits: readonly Visit[] }

/** A step of the session as it was noted. */
export type SessionStep =
  | { readonly at: number; readonly step: 'stage'; readonly stage: Stage }
  /** Absent: no item any more. */
  | { readonly at: number; readonly step: 'item'; readonly itemId?: string }

export type HeldRound = {
  readonly number: number
  readonly state: RoundState
  readonly openedAt: number
  readonly closedAt?: number
  readonly proposals: readonly AskedProposal[]
  readonly parties: readonly AskedParty[]
  /** What its entries in the ledger are known by; only once they are there. */
  readonly entryId?: string
}

export type OpenThread = {
  readonly anchor: Anchor
  readonly about: string | null
  /** None of them deleted, at least one. */
  readonly comments: readonly {
    readonly by: string
    readonly at: number
    readonly text: string
  }[]
}

export type MinutesFacts = {
  readonly boardId: string
  /** When they were collected. */
  readonly madeAt: number
  /** When the board was made. */
  readonly boardSince: number
  /** IANA's name of the zone that times are written in. */
  readonly zone: string
  readonly people: readonly Attendee[]
  readonly left: readonly Departed[]
  readonly agenda: readonly AgendaItem[]
  /** What is being worked on. */
  readonly itemId: string | null
  readonly stage: Stage
  /** Oldest first. */
  readonly steps: readonly SessionStep[]
  readonly rounds: readonly HeldRound[]
  readonly threads: readonly OpenThread[]
  /** Titles of texts that words were taken from, by id; null where the text was taken away since. */
  readonly sources: Readonly<Record<string, string | null>>
  /** Under made-up names: what people are called here, by id, instead of what is written on the board. */
  readonly names: Readonly<Record<string, string>>
  /** The board as it was in its first snapshot that somebody saved or that a stage left. */
  readonly earlier?:
    | { readonly name: string; readonly at: number; readonly board: Board }
    | undefined
}
