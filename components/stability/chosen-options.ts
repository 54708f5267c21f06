/**
 * Which proposals somebody looks at as moves, and who they say could make each: everybody's own, kept while the page is
 * open and written nowhere. Read through use-chosen-options.ts.
 */

import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { BoardSession } from '../board/board-session.ts'
import { Listeners } from '../board/listeners.ts'

export type ChosenOption = {
  readonly proposalId: ProposalId
  /** Absent: nobody has said yet. */
  readonly actorId?: ActorId
}

export class ChosenOptions {
  readonly #listeners = new Listeners<[]>()
  #all: readonly ChosenOption[] = []

  readonly current = (): readonly ChosenOption[] => this.#all

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.add(listener)

  /** Those that are there already stay as they are; `most`: further ones are left out. */
  add(proposalIds: readonly ProposalId[], most: number): void {
    const fresh = proposalIds.filter((id) => !this.#all.some(({ proposalId }) => proposalId === id))
    this.#become([...this.#all, ...fresh.map((proposalId) => ({ proposalId }))].slice(0, most))
  }

  give(proposalId: ProposalId, actorId: ActorId | undefined): void {
    this.#become(
      this.#all.map((each) =>
        each.proposalId === proposalId ? { proposalId, ...(actorId && { actorId }) } : each,
      ),
    )
  }

  takeOut(proposalId: ProposalId): void {
    this.#become(this.#all.filter((each) => each.proposalId !== proposalId))
  }

  #become(all: readonly ChosenOption[]): void {
    this.#all = all
    this.#listeners.tell()
  }
}

const bySession = new WeakMap<BoardSession, ChosenOptions>()

/** The panel and the ways into it speak of the same ones. */
export function chosenOptionsOf(session: BoardSession): ChosenOptions {
  const known = bySession.get(session)
  if (known) return known
  const made = new ChosenOptions()
  bySession.set(session, made)
  return made
}
