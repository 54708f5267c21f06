/** Positions by proposal and by actor, read again only when any changed: a card needs its own, not all. */

import type { Board } from '#domain/board/board.ts'
import { shownParties } from '#domain/board/shown-parties.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import type { Position } from '#domain/negotiation/position.ts'

const NONE: readonly Position[] = []

export class PositionIndex {
  #read: Negotiation['positions'] | undefined
  #byProposal = new Map<ProposalId, Position[]>()
  #disputed = new Map<ActorId, number>()
  #parties: readonly Actor[] = []

  read({ positions }: Negotiation): void {
    if (positions === this.#read) return
    this.#read = positions
    this.#byProposal = new Map()
    this.#disputed = new Map()
    for (const position of positions.values()) {
      const { actorId, proposalId } = position
      const list = this.#byProposal.get(proposalId)
      if (list) list.push(position)
      else this.#byProposal.set(proposalId, [position])
      if (position.disputed) this.#disputed.set(actorId, this.disputedOf(actorId) + 1)
    }
  }

  of(proposalId: ProposalId): readonly Position[] {
    return this.#byProposal.get(proposalId) ?? NONE
  }

  disputedOf(actorId: ActorId): number {
    return this.#disputed.get(actorId) ?? 0
  }

  /** Whose answers a card's strip shows: the same list as long as it says the same. */
  parties(board: Board): readonly Actor[] {
    const shown = shownParties(board)
    const isSame =
      shown.length === this.#parties.length && shown.every((actor, i) => actor === this.#parties[i])
    if (!isSame) this.#parties = shown
    return this.#parties
  }
}
