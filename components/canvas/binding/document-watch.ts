/**
 * Hears that the document changed and brings it to the canvas: one's own acts at the end of the turn, other people's
 * once a frame (a write costs the same whether it carries one record or fifty). Next: derive-shapes.ts, projection.ts.
 */

import { type Editor, react } from 'tldraw'
import type { Board } from '#domain/board/board.ts'
import type { BoardLayout } from '#domain/layout/board-layout.ts'
import { guestPlaces } from '../shapes/guest-places.ts'
import { changeOrigins } from '../shapes/shown-changes.ts'
import type { BindingSession } from './binding-session.ts'
import { isDragging } from './gesture-path.ts'
import { nextFrame } from './next-frame.ts'
import type { Projection } from './projection.ts'

export type DocumentWatchParts = {
  readonly editor: Editor
  readonly session: Pick<BindingSession, 'seen' | 'shownWhatIfs' | 'subscribe'>
  readonly projection: Projection
  /** Told what other people's changes touched, when it is on the canvas. */
  readonly onArrived: (ids: ReadonlySet<string>) => void
}

export class DocumentWatch {
  readonly #parts: DocumentWatchParts
  readonly #ink = new Set<string>()
  readonly #frame = nextFrame(() => this.flush())
  readonly #stops: readonly (() => void)[]
  #isDirty = false
  #isFromOthers = false

  constructor(parts: DocumentWatchParts) {
    this.#parts = parts
    const stopReading = parts.session.subscribe(({ board }, change) => {
      this.#isDirty = true
      for (const id of change?.touched.ink ?? board.ink.keys()) this.#ink.add(id)
      if (change?.local) queueMicrotask(() => this.flush())
      else {
        this.#isFromOthers = true
        this.#frame.request()
      }
    })
    // Tokens of another moment take room in the bands they stand in then.
    const stopOrigins = react('origins', () => {
      changeOrigins.get()
      if (parts.projection.derived.layout === undefined) return
      this.#isDirty = true
      this.#frame.request()
    })
    this.#stops = [stopReading, stopOrigins]
  }

  /** Puts the whole board onto an empty canvas. */
  open(): void {
    const { session, projection } = this.#parts
    const { board } = session.seen()
    const ids = projection.derived.update(this.#layoutOf(board))
    guestPlaces.set(projection.derived.layout?.guests ?? new Map())
    projection.apply([...ids, ...board.ink.keys()], 'jump')
  }

  /** Brings the canvas up to date now. */
  flush(): void {
    if (!this.#isDirty) return
    const { session, projection, onArrived, editor } = this.#parts
    const layout = this.#layoutOf(session.seen().board)
    const ids = new Set(this.#ink)
    this.#ink.clear()
    // Rows do not move under a hand that is about to let go; they do so when it has.
    const mustWait = isDragging(editor) && !hasSameBands(layout, projection.derived.layout)
    if (!mustWait) {
      this.#isDirty = false
      for (const id of projection.derived.update(layout)) ids.add(id)
      guestPlaces.set(layout.guests)
    }
    const isFromOthers = this.#isFromOthers
    this.#isFromOthers = mustWait && isFromOthers
    projection.apply(ids)
    if (isFromOthers) onArrived(ids)
  }

  #layoutOf(board: Board): BoardLayout {
    const { session, projection } = this.#parts
    const guests = [...session.shownWhatIfs.guests(), ...changeOrigins.get()]
    return projection.derived.layoutOf(board, guests)
  }

  dispose(): void {
    for (const stop of this.#stops) stop()
    this.#frame.cancel()
    this.#isDirty = false
  }
}

function hasSameBands(a: BoardLayout, b: BoardLayout | undefined): boolean {
  return (
    b !== undefined &&
    a.heights.every((height, band) => height === b.heights[band]) &&
    a.lanes.length === b.lanes.length &&
    a.lanes.every(({ actorId }, lane) => actorId === b.lanes[lane]?.actorId)
  )
}
