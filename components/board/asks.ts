/** What the board would like to be told after an act: the condition, or the reason. Rendered by ask-popover.tsx. */

import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { Listeners } from './listeners.ts'

export type Ask =
  /** Asked on entering conditional. */
  | { readonly kind: 'condition'; readonly actorId: ActorId; readonly proposalId: ProposalId }
  /** Asked on leaving a red line. */
  | {
      readonly kind: 'reason'
      readonly actorId: ActorId
      readonly proposalId: ProposalId
      readonly from: 'red_line'
    }

/** Asks wait in line: dropping five cards into a band asks five times, each can be skipped. */
export class Asks {
  readonly #listeners = new Listeners<[]>()
  readonly #isWanted: (ask: Ask) => boolean
  #waiting: readonly Ask[] = []

  /** `isWanted` says which asks are worth asking at the moment. */
  constructor(isWanted: (ask: Ask) => boolean = () => true) {
    this.#isWanted = isWanted
  }

  /** The ask to show, or undefined. */
  readonly current = (): Ask | undefined => this.#waiting[0]

  /** How many wait behind the current one. */
  readonly behind = (): number => Math.max(0, this.#waiting.length - 1)

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  /** Adds an ask; the same ask about the same position replaces the older one. */
  ask(ask: Ask): void {
    if (this.#isWanted(ask))
      this.#set([...this.#waiting.filter((other) => !isSameAsk(other, ask)), ask])
  }

  /** The current ask was answered or skipped. */
  settle(): void {
    this.#set(this.#waiting.slice(1))
  }

  /** None of those waiting needs an answer. */
  settleAll(): void {
    this.#set([])
  }

  #set(waiting: readonly Ask[]): void {
    this.#waiting = waiting
    this.#listeners.tell()
  }
}

function isSameAsk(a: Ask, b: Ask): boolean {
  return a.kind === b.kind && a.actorId === b.actorId && a.proposalId === b.proposalId
}
