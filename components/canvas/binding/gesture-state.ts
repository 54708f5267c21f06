/**
 * What the user did to the canvas and the document does not know yet. Filled by marks.ts, emptied by settle.ts.
 * As long as something is in here, changes from the document leave the place of it alone.
 */

import type { TLShape } from 'tldraw'
import type { InkRecord } from '#domain/board/board.ts'
import type { Point } from '#domain/layout/rect.ts'

/** One person's acts since the last settling. */
export type Acts = {
  /** Derived shapes whose place changed. */
  readonly moved: ReadonlySet<string>
  /** Those of them that were let go of: tldraw said that the drag ended, inside the dragging state. */
  readonly ended: ReadonlySet<string>
  /** Copies of derived shapes; they carry ids of tldraw's making. */
  readonly created: ReadonlySet<string>
  readonly deleted: ReadonlyMap<string, TLShape>
  /** Those of them that the eraser swept over: it is for ink, and takes nothing off the table. */
  readonly erased: ReadonlySet<string>
  /** Drawings changed, and what they were before; undefined for new ones. */
  readonly ink: ReadonlyMap<string, InkRecord | undefined>
  /** Where the pointer was when the drag ended. */
  readonly dropPoint: Point | undefined
  /** All shapes that were in hand. */
  readonly held: ReadonlySet<string>
}

export class GestureState {
  moved = new Set<string>()
  ended = new Set<string>()
  created = new Set<string>()
  deleted = new Map<string, TLShape>()
  erased = new Set<string>()
  ink = new Map<string, InkRecord | undefined>()
  held = new Set<string>()
  dropPoint: Point | undefined

  /** Hands everything over and starts anew. */
  take(): Acts {
    const { moved, ended, created, deleted, erased, ink, held, dropPoint } = this
    this.moved = new Set()
    this.ended = new Set()
    this.created = new Set()
    this.deleted = new Map()
    this.erased = new Set()
    this.ink = new Map()
    this.held = new Set()
    this.dropPoint = undefined
    return { moved, ended, created, deleted, erased, ink, held, dropPoint }
  }

  /** A shape that is gone from the board cannot be in hand. */
  forget(id: string): void {
    this.moved.delete(id)
    this.ended.delete(id)
    this.held.delete(id)
  }
}
