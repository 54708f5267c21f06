/** What every section of the minutes is written from: the board, what is known beside it, and how both are said. */

import { partiesOf } from '#domain/analysis/matrix.ts'
import type { Board } from '#domain/board/board.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import { type ConditionalOn, conditionalOn } from '#domain/negotiation/condition.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { type Clock, clockIn } from './clock.ts'
import { italic, plain } from './markdown.ts'
import type { MinutesFacts } from './minutes-facts.ts'

export type Minuted = {
  readonly board: Board
  readonly negotiation: Negotiation
  readonly facts: MinutesFacts
  readonly clock: Clock
  readonly parties: readonly Actor[]
  /** Which proposals hang on which, ready to be looked up. */
  readonly related: ConditionalOn
  /** As Markdown, as is all that follows. */
  readonly nameOf: (id: ActorId) => string
  readonly titleOf: (id: ProposalId) => string
  /** Not in italics: for where it stands in quotation marks. */
  readonly plainTitleOf: (id: ProposalId) => string
  /** A person who acted on the board: by the name it was done under, or by the made-up one. */
  readonly personOf: (acted: { readonly by: string; readonly byName: string }) => string
}

const UNTITLED = 'a card without a title'

export function minutedBoard(board: Board, facts: MinutesFacts): Minuted {
  const { negotiation } = board
  const { actors, proposals } = negotiation
  const plainTitleOf = (id: ProposalId): string => {
    const proposal = proposals.get(id)
    return plain(proposal ? cardTitle(proposal) : id) || UNTITLED
  }
  return {
    board,
    negotiation,
    facts,
    clock: clockIn(facts.zone, momentsOf(board, facts)),
    parties: partiesOf(negotiation),
    related: conditionalOn(negotiation.relations.values()),
    nameOf: (id) => plain(actors.get(id)?.name ?? id),
    titleOf: (id) => italic(plainTitleOf(id)),
    plainTitleOf,
    personOf: ({ by, byName }) => plain(facts.names[by] ?? byName),
  }
}

/** All moments that the minutes tell of, in no order. */
function momentsOf({ negotiation }: Board, facts: MinutesFacts): readonly number[] {
  return [...sessionMoments(negotiation, facts), ...facts.people.flatMap(comings)].filter(
    (at) => at > 0,
  )
}

function comings({ since, seen }: MinutesFacts['people'][number]): readonly number[] {
  return seen === undefined ? [since] : [since, seen]
}

/** When something was done: stages, items, rounds, moves and decisions. */
export function sessionMoments(
  { ledger, decisions }: Negotiation,
  { steps, rounds, threads }: MinutesFacts,
): readonly number[] {
  return [
    ...ledger.map(({ at }) => at),
    ...decisions.map(({ at }) => at),
    ...steps.map(({ at }) => at),
    ...rounds.flatMap(({ openedAt, closedAt }) => [openedAt, closedAt ?? openedAt]),
    ...threads.flatMap(({ comments }) => comments.map(({ at }) => at)),
  ].filter((at) => at > 0)
}
