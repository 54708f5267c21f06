/**
 * A room's document, which is not always there: it is being loaded, for the first time or anew, or could not be. What
 * needs it waits here. Part of room.ts; next: open-document.ts.
 */

import { CLOSE, type CloseCode } from '#domain/access/close-code.ts'
import { DomainError } from '#domain/access/domain-error.ts'
import { type OpenedDocument, openDocument } from './open-document.ts'
import type { RoomContext } from './room-context.ts'
import type { SyncExchange } from './sync-exchange.ts'

export type DocumentOwner = {
  /** What must be known before anything of the document is served. */
  readonly prepare: () => Promise<unknown>
  /** The document is loaded; what is behind it in the log begins now. */
  readonly begin: (opened: OpenedDocument) => SyncExchange
  /** What had waited for it has run. */
  readonly begun: () => void
  /** It cannot be loaded: sockets are to be closed with this. */
  readonly failed: (code: CloseCode) => void
}

export class RoomDocument {
  /** Undefined while there is none. */
  exchange: SyncExchange | undefined
  readonly #boardId: string
  readonly #context: RoomContext
  readonly #owner: DocumentOwner
  #opening: Promise<void>
  /** What came in meanwhile. */
  #held: (() => void)[] = []
  #isClosed = false
  /** Why it could not be loaded. */
  #failure: DomainError | undefined

  constructor(boardId: string, context: RoomContext, owner: DocumentOwner) {
    this.#boardId = boardId
    this.#context = context
    this.#owner = owner
    this.#opening = this.#load()
  }

  /** Runs something now, or as soon as the document is there; never, if it never is. */
  whenOpen(run: (exchange: SyncExchange) => void): void {
    if (this.exchange !== undefined) run(this.exchange)
    else this.#held.push(() => this.whenOpen(run))
  }

  /** @throws DomainError when the board cannot be loaded, or is closed */
  async opened(): Promise<SyncExchange> {
    // Again after each wait: the document may have been spoilt in between.
    while (this.exchange === undefined) {
      if (this.#isClosed) throw this.#failure ?? unavailable('The board is closed.')
      await this.#opening
    }
    return this.exchange
  }

  /** Makes the document anew from the log: it holds something that is not in there, and that nobody has seen. */
  rebuild(): void {
    this.#context.counters.rebuilds += 1
    this.#drop()
    this.#opening = this.#load()
  }

  close(): void {
    this.#isClosed = true
    this.#drop()
    this.#held = []
  }

  #drop(): void {
    this.exchange?.document.close()
    this.exchange = undefined
  }

  async #load(): Promise<void> {
    try {
      // What this room or an earlier one appended must be in the database before it is read.
      await this.#context.commit.settled(this.#boardId)
      await this.#owner.prepare()
      const opened = await openDocument(this.#boardId, this.#context)
      if (this.#isClosed) throw unavailable('The board was closed meanwhile.')
      this.exchange = this.#owner.begin(opened)
      const held = this.#held
      this.#held = []
      for (const run of held) run()
      this.#owner.begun()
    } catch (error) {
      this.#fail(error)
    }
  }

  /** An empty document is never served in place of one that failed to load [S2]: the room ends, the next one tries anew. */
  #fail(error: unknown): void {
    const isMissing = error instanceof DomainError && error.code === 'not_found'
    if (!this.#isClosed && !isMissing) {
      this.#context.counters.loadsFailed += 1
      this.#context.log.error('sync.load-failed', { boardId: this.#boardId, error })
    }
    this.#failure =
      error instanceof DomainError
        ? error
        : unavailable('The board cannot be loaded.', { cause: error })
    this.#owner.failed(isMissing ? CLOSE.noSuchBoard : CLOSE.tryLater)
  }
}

function unavailable(message: string, options?: { readonly cause: unknown }): DomainError {
  return new DomainError('unavailable', message, options)
}
