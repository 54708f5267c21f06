/** Pages and attackers at a server in another process, over real sockets. */

import type { BoardView } from '#tests/support/admission/board-view.ts'
import type { LinkEnds, PageLink, PageServer } from '#tests/support/admission/page-server.ts'
import type { WirePage } from '#tests/support/admission/wire-page.ts'
import type { AbusedServer } from './abused-server.ts'
import { WireSocket } from './wire-socket.ts'

export class SocketPages implements PageServer {
  readonly #server: AbusedServer

  constructor(server: AbusedServer) {
    this.#server = server
  }

  connect(boardId: string, person: string, ends: LinkEnds): PageLink {
    return new WireSocket({ port: this.#server.port, boardId, person }, ends)
  }

  /**
   * The answer to a step 1 comes once everything its sender said before is durable, and behind what the others were
   * sent of it. Two rounds in which nobody hears anything else: nothing is under way.
   */
  async settle(pages: readonly WirePage[]): Promise<void> {
    for (let quiet = 0; quiet < 2; ) {
      const before = said(pages)
      const here = pages.filter(({ link }) => link !== undefined)
      for (const page of here) page.ask()
      while (here.some(isWaiting)) {
        for (const page of here) page.pump()
        await this.turn()
      }
      quiet = said(pages) === before ? quiet + 1 : 0
    }
  }

  async turn(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 1))
  }

  async view(boardId: string): Promise<BoardView> {
    return await this.#server.ask('view', { boardId })
  }

  async rows(boardId: string): Promise<readonly Uint8Array[]> {
    return await this.#server.rows(boardId)
  }

  async write(boardId: string): Promise<{ readonly id: number; readonly end: number }> {
    return await this.#server.ask('write', { boardId })
  }

  async forget(boardId: string): Promise<void> {
    await this.#server.ask('end', { boardId, code: 4503 })
  }
}

/** Whatever was said but questions. */
function said(pages: readonly WirePage[]): number {
  return pages.reduce((sum, { heardCount, sent }) => sum + heardCount + sent, 0)
}

function isWaiting({ link, asked, answered, isQuiet }: WirePage): boolean {
  return link !== undefined && (answered < asked || !isQuiet)
}
