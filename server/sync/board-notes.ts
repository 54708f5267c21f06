/** Keeps the Board row up to date with its document: title, number of moves, time of the last change. Told by room.ts. */

import { followMoves } from '#domain/board/count-moves.ts'
import type { LiveDocument } from './live-document.ts'
import type { RoomContext } from './room-context.ts'

/** Lists of boards need no finer time than this. */
const TOUCH_MS = 10_000

export class BoardNotes {
  readonly #boardId: string
  readonly #context: RoomContext
  #title: string | undefined
  #countMoves: () => number = () => 0
  /** As many as the row has been told of. */
  #moves: number | undefined
  #touched = Number.NEGATIVE_INFINITY
  #isWriting = false

  constructor(boardId: string, context: RoomContext) {
    this.#boardId = boardId
    this.#context = context
  }

  /** Takes the title as it is, for the row says the same already. The document may have been loaded anew. */
  begin(document: LiveDocument): void {
    this.#countMoves = followMoves(document.doc)
    this.#title ??= titleOf(document)
  }

  /** Something of the document became durable. */
  changed(document: LiveDocument): void {
    const now = this.#context.now()
    const moves = this.#countMoves()
    if (now - this.#touched > TOUCH_MS || moves !== this.#moves) {
      this.#touched = now
      this.#moves = moves
      this.#context.touches.add(this.#boardId, moves)
    }
    void this.#copyTitle(document)
  }

  /** One write at a time; a title that was typed on meanwhile is written after it. */
  async #copyTitle(document: LiveDocument): Promise<void> {
    const { onTitle } = this.#context
    if (this.#isWriting || onTitle === undefined) return
    this.#isWriting = true
    for (let title = titleOf(document); title !== this.#title; title = titleOf(document)) {
      this.#title = title
      if (title !== undefined) await this.#owned(onTitle(this.#boardId, title))
    }
    this.#isWriting = false
  }

  /** The document owns it; a copy that could not be written is written with the next change. */
  async #owned(writing: Promise<void>): Promise<void> {
    try {
      await writing
    } catch (error) {
      this.#context.log.warn('sync.title-failed', { boardId: this.#boardId, error })
    }
  }
}

function titleOf({ doc }: LiveDocument): string | undefined {
  const title: unknown = doc.getMap('meta').get('title')
  return typeof title === 'string' ? title : undefined
}
