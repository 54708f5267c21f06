/**
 * The document, put onto the canvas: derived shapes, ink, and what peers' gestures lay over both. Everything is written
 * as remote, so that none of it counts as an act of this person. Called by document-watch.ts, settle.ts and peers.ts.
 */

import type { Editor, TLShape } from 'tldraw'
import type { At, Board, InkRecord } from '#domain/board/board.ts'
import { isSameValue } from '#domain/board/same-value.ts'
import { entityOf, isDerivedId } from '../shapes/entity-id.ts'
import { type CanvasRecord, recordOf, shapeOf } from './canvas-record.ts'
import { checkInk, type InkCheckParts } from './check-ink.ts'
import { DerivedShapes } from './derive-shapes.ts'
import { isDragging } from './gesture-path.ts'
import type { GestureState } from './gesture-state.ts'
import { Glide } from './glide.ts'
import type { PeerOverlay } from './peer-overlay.ts'
import { Quarantine } from './quarantine.ts'

/** More than this at once is a new arrangement, not a movement to follow. */
const MAX_GLIDING = 150

export type ProjectionParts = {
  readonly editor: Editor
  readonly state: GestureState
  readonly overlay: PeerOverlay
  readonly board: () => Board
}

type Motion = 'glide' | 'jump'

export class Projection {
  readonly derived: DerivedShapes
  readonly quarantine = new Quarantine()
  readonly #editor: Editor
  readonly #state: GestureState
  readonly #overlay: PeerOverlay
  readonly #glide: Glide
  readonly #check: InkCheckParts
  readonly #board: () => Board
  #applying = 0

  constructor({ editor, state, overlay, board }: ProjectionParts) {
    this.#editor = editor
    this.#state = state
    this.#overlay = overlay
    this.#board = board
    this.derived = new DerivedShapes(editor.getCurrentPageId())
    this.#check = {
      editor,
      storedInk: (id) => board().ink.get(id),
      isWanted: (id) => this.derived.has(id),
    }
    this.#glide = new Glide({
      placeOf: (id) => this.#freePlace(id),
      move: (places) => this.#move(places),
      isStill: () => editor.user.getAnimationSpeed() === 0,
    })
  }

  /** Whether the binding itself is writing to the canvas. */
  get isApplying(): boolean {
    return this.#applying > 0
  }

  /** Writes to the canvas as somebody else: no act, no command, no step of tldraw's own history. */
  write(change: () => void): void {
    this.#applying += 1
    try {
      this.#editor.store.mergeRemoteChanges(change)
    } finally {
      this.#applying -= 1
    }
  }

  /** Brings the given shapes, bindings and assets to what document and peers say. */
  apply(ids: Iterable<string>, motion: Motion = 'glide'): void {
    const all = new Set([...ids, ...this.quarantine.dangling()])
    const how = all.size > MAX_GLIDING ? 'jump' : motion
    const puts: CanvasRecord[] = []
    const removals = new Set<string>()
    for (const id of all) {
      const record = isDerivedId(id) ? this.#wantedShape(id, how) : this.#wantedInk(id, how)
      if (record === 'gone') this.#collectRemoval(id, removals, all)
      else if (record && !isSameValue(record, recordOf(this.#editor, id))) puts.push(record)
    }
    if (puts.length > 0 || removals.size > 0) this.#replace(puts, removals)
  }

  /** Shows drawings of a peer that the document does not have yet; bad ones are left out. */
  preview(records: readonly InkRecord[]): void {
    const puts = records.flatMap((record) => {
      if (this.#state.ink.has(record.id)) return []
      const checked = checkInk(record.id, record, this.#check)
      return checked.ok ? [checked.record] : []
    })
    if (puts.length > 0) this.write(() => this.#editor.store.put(puts))
  }

  /** Whether a drawing made here may go into the document. */
  mayKeep(record: InkRecord): boolean {
    return checkInk(record.id, record, this.#check).ok
  }

  /** Keeps a shape close behind a peer's hand. */
  follow(id: string, to: At): void {
    if (!this.#isOurs(id)) this.#glide.follow(id, to)
  }

  dispose(): void {
    this.#glide.dispose()
  }

  #isOurs(id: string): boolean {
    return this.#state.held.has(id) || this.#state.ink.has(id)
  }

  #freePlace(id: string): At | undefined {
    const shape = this.#isOurs(id) ? undefined : shapeOf(this.#editor, id)
    return shape && [shape.x, shape.y]
  }

  #move(places: ReadonlyMap<string, At>): void {
    const puts = [...places].flatMap(([id, [x, y]]) => {
      const shape = shapeOf(this.#editor, id)
      return shape ? [{ ...shape, x, y }] : []
    })
    this.write(() => this.#editor.store.put(puts))
  }

  #wantedShape(id: string, motion: Motion): CanvasRecord | 'gone' {
    const wanted = this.derived.get(id)
    if (!wanted || !entityOf(id)) return 'gone'
    const current = shapeOf(this.#editor, id)
    // Under the local pointer the place is the user's; everything else is the document's.
    if (current && this.#state.held.has(id)) return { ...wanted, x: current.x, y: current.y }
    // What somebody else holds cannot be grabbed: a locked shape is no target of the pointer.
    return this.#placed({ ...wanted, isLocked: this.#overlay.holders.has(id) }, current, motion)
  }

  #wantedInk(id: string, motion: Motion): CanvasRecord | 'gone' | undefined {
    // A local edit not written yet: settle.ts merges it with what came.
    if (this.#state.ink.has(id)) return undefined
    const stored = this.#board().ink.get(id)
    if (!stored) {
      this.quarantine.release(id)
      return this.#overlay.previews.has(id) ? undefined : 'gone'
    }
    const checked = checkInk(id, stored, this.#check)
    if (!checked.ok) {
      this.quarantine.hold(id, checked.why)
      return 'gone'
    }
    this.quarantine.release(id)
    const { record } = checked
    if (record.typeName !== 'shape') return record
    const current = shapeOf(this.#editor, id)
    const onlyMoves = current && isSameValue({ ...current, x: 0, y: 0 }, { ...record, x: 0, y: 0 })
    return this.#placed(record, current, onlyMoves ? motion : 'jump')
  }

  /** The record at the place it has now, on its way to where it belongs; or there at once. */
  #placed(record: TLShape, current: TLShape | undefined, motion: Motion): TLShape {
    const [x, y] = this.#overlay.places.get(record.id) ?? [record.x, record.y]
    const isThere = current?.x === x && current.y === y
    if (!current || isThere || motion === 'jump') {
      this.#glide.drop(record.id)
      return { ...record, x, y }
    }
    this.#glide.settle(record.id, [x, y])
    return { ...record, x: current.x, y: current.y }
  }

  /** With a shape go its bindings, which the document may still have, and its children are looked at anew. */
  #collectRemoval(id: string, removals: Set<string>, all: Set<string>): void {
    const record = recordOf(this.#editor, id)
    this.#state.forget(id)
    if (!record) return
    removals.add(id)
    if (record.typeName !== 'shape') return
    for (const { id: bindingId } of this.#editor.getBindingsInvolvingShape(record.id)) {
      if (this.#board().ink.has(bindingId)) this.quarantine.hold(bindingId, `dangling: ${id}`)
    }
    for (const child of this.#editor.getSortedChildIdsForParent(record.id)) all.add(child)
  }

  #replace(puts: CanvasRecord[], removals: ReadonlySet<string>): void {
    const { store } = this.#editor
    // Shapes before the bindings that point at them.
    puts.sort((a, b) => rankOf(a) - rankOf(b))
    const gone = [...removals].flatMap((id) => recordOf(this.#editor, id)?.id ?? [])
    this.write(() => {
      if (gone.length > 0) store.remove(gone)
      if (puts.length > 0) store.put(puts)
    })
    // The last thing in hand is gone: tldraw would go on dragging nothing.
    if (isDragging(this.#editor) && this.#editor.getSelectedShapeIds().length === 0) {
      this.#editor.cancel()
    }
  }
}

function rankOf(record: CanvasRecord): number {
  if (record.typeName === 'asset') return 0
  if (record.typeName === 'binding') return 3
  return isDerivedId(record.id) ? 1 : 2
}
