/** What every section of the minutes is written from: the board, what is known beside it, and how both are said. */

import { partiesOf } from '#domain/analysis/matrix.ts'
import type { Board } from '#domain/board/board.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import { type ConditionalOn, conditionalOn } from '#domain/negotiation/condition.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { nameOfWhoActed } from '#domain/words/name-of-who-acted.ts'
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
  const held = heldMoments(negotiation, facts)
  const plainTitleOf = (id: ProposalId): string => {
    const proposal = proposals.get(id)
    return plain(proposal ? cardTitle(proposal) : id) || UNTITLED
  }
  return {
    board,
    negotiation,
    facts,
    clock: clockIn(facts.zone, held.length > 0 ? held : [facts.madeAt]),
    parties: partiesOf(negotiation),
    related: conditionalOn(negotiation.relations.values()),
    nameOf: (id) => plain(actors.get(id)?.name ?? id),
    titleOf: (id) => italic(plainTitleOf(id)),
    plainTitleOf,
    personOf: (acted) => plain(nameOfWhoActed(acted, facts.names)),
  }
}

/** From the end of the preparation on, where that is known; else all that was done. In no order. */
export function heldMoments(negotiation: Negotiation, facts: MinutesFacts): readonly number[] {
  const begun = facts.steps.find(({ step }) => step === 'stage')?.at ?? 0
  return sessionMoments(negotiation, facts).filter((at) => at >= begun)
}

/** When something was done: stages, items, rounds, moves and decisions. */
function sessionMoments(
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
