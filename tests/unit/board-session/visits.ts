/** Visits to one board of the real sync server, for tests about what a browser keeps between them. */

import { expect } from 'vitest'
import type { BoardSession } from '#components/board/board-session.ts'
import type { Command } from '#domain/board/command.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { eventually } from '#tests/support/eventually.ts'
import type { MemoryStore } from '#tests/support/memory-store.ts'
import { BoardServer } from './board-server.ts'
import { isSaved, untilConnection } from './until.ts'

export class Visits {
  readonly server = new BoardServer(proposal('first'))
  readonly #open = new Set<BoardSession>()
  #release = () => {}

  open(...args: Parameters<BoardServer['open']>): BoardSession {
    const session = this.server.open(...args)
    this.#open.add(session)
    return session
  }

  async openSaved(...args: Parameters<BoardServer['open']>): Promise<BoardSession> {
    const session = this.open(...args)
    await untilConnection(session, isSaved)
    return session
  }

  close(session: BoardSession): void {
    this.#open.delete(session)
    session.close()
  }

  /** Goes offline: the server is gone, and the session has noticed. */
  async cutOff(session: BoardSession): Promise<void> {
    await this.server.kill()
    await untilConnection(session, ({ state }) => state === 'reconnecting')
  }

  /** A visit that ends offline with a change the server does not have. */
  async leaveOneBehind(name: string): Promise<void> {
    const session = await this.openSaved(name)
    await this.cutOff(session)
    session.run(proposal(`by-${name}`))
    this.close(session)
    await this.server.start()
  }

  /** Makes the disk wait; returns what lets it go on. */
  holdDisk(): () => void {
    this.server.disk = new Promise((resolve) => {
      this.#release = resolve
    })
    return this.#release
  }

  get storedTitles(): string[] {
    const { proposals } = readBoard(this.server.stored()).board.negotiation
    return [...proposals.values()].map(({ title }) => title).sort()
  }

  async end(): Promise<void> {
    this.#release()
    for (const session of this.#open) session.close()
    await this.server.kill()
  }
}

export function proposal(id: string): Command {
  return { type: 'addProposal', proposal: { id: id as ProposalId, title: id }, at: [0, 0] }
}

export function titles(session: BoardSession): string[] {
  return [...session.current().board.negotiation.proposals.values()]
    .map(({ title }) => title)
    .sort()
}

export function isEmpty(device: MemoryStore): Promise<void> {
  return eventually(() => expect(device.all).toEqual([]))
}
