/**
 * The turn is over: what the user did becomes one transaction, or nothing. While a gesture lasts it only travels to the
 * peers; a drag is written when tldraw said it ended, inside the dragging state; every other end takes it back.
 * Next: domain/board/execute.ts, by way of the session.
 */

import type { Editor } from 'tldraw'
import type { Command } from '#domain/board/command.ts'
import { actsToCommands, type Outcome } from './acts-to-commands.ts'
import { asksAfter } from './asks-after.ts'
import type { BindingSession } from './binding-session.ts'
import type { DocumentWatch } from './document-watch.ts'
import { showDropHighlight } from './drop-preview.ts'
import { isDragging, isInGesture, isWriting } from './gesture-path.ts'
import type { GestureState } from './gesture-state.ts'
import type { Presence } from './presence.ts'
import type { Projection } from './projection.ts'
import { holdView } from './tray-target.ts'

/** Words are kept when the writer rests; the peers see them letter by letter before that. */
const WRITING_PAUSE_MS = 800

export type SettlingParts = {
  readonly editor: Editor
  readonly session: BindingSession
  readonly state: GestureState
  readonly projection: Projection
  readonly presence: Presence
  readonly watch: DocumentWatch
}

export class Settling {
  readonly #parts: SettlingParts
  #isWoken = false
  #wasInGesture = false
  #pause: ReturnType<typeof setTimeout> | undefined

  constructor(parts: SettlingParts) {
    this.#parts = parts
  }

  /** Settles once, after everything that belongs to this turn has happened. */
  readonly wake = (): void => {
    if (this.#isWoken) return
    this.#isWoken = true
    queueMicrotask(() => {
      if (this.#isWoken) this.settle()
    })
  }

  settle(): void {
    this.#isWoken = false
    const { editor } = this.#parts
    if (isInGesture(editor)) this.#continue()
    else if (isWriting(editor) && this.#hasOnlyWords()) this.#keepWriting()
    else this.finish()
  }

  /** Writes what is done, whatever else goes on; a gesture under way stays under way. */
  flush(): void {
    if (!isInGesture(this.#parts.editor)) this.finish()
  }

  dispose(): void {
    clearTimeout(this.#pause)
    this.#isWoken = false
  }

  #continue(): void {
    const { editor, state, session, presence, projection } = this.#parts
    if (!this.#wasInGesture) {
      this.#wasInGesture = true
      session.undo.stopCapturing()
    }
    if (isDragging(editor)) {
      // onTranslateStart is not enough: after Alt is let go the originals move without it.
      for (const id of state.moved) state.held.add(id)
      showDropHighlight({ editor, state, session, derived: projection.derived })
    }
    presence.request()
  }

  #hasOnlyWords(): boolean {
    const { moved, created, deleted } = this.#parts.state
    return !this.#wasInGesture && moved.size + created.size + deleted.size === 0
  }

  #keepWriting(): void {
    const { state, presence } = this.#parts
    presence.request()
    if (state.ink.size === 0) return
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => this.finish(), WRITING_PAUSE_MS)
  }

  /** The one place where the canvas writes into the document. */
  finish(): void {
    clearTimeout(this.#pause)
    this.#isWoken = false
    const { editor, state, session, projection, presence, watch } = this.#parts
    const wasGesture = this.#wasInGesture
    this.#wasInGesture = false
    showDropHighlight(undefined)
    holdView(editor, false)
    const acts = state.take()
    const outcome = actsToCommands(acts, wasGesture, { editor, session, projection })
    const mayEdit = session.mayEdit
    const before = session.seen().board
    this.#removeFromCanvas(outcome)
    // Run even where it is not allowed: the session says why.
    if (outcome.commands.length > 0) session.run(...outcome.commands)
    watch.flush()
    projection.apply(outcome.touched)
    this.#select(outcome)
    if (outcome.touched.size > 0 || wasGesture) {
      presence.end(mayEdit ? awaited(outcome.commands) : [])
    }
    for (const words of outcome.refusals) session.notify({ text: words, tone: 'refused' })
    if (mayEdit) for (const ask of asksAfter(outcome.commands, before)) session.asks.ask(ask)
  }

  #removeFromCanvas({ discarded }: Outcome): void {
    const { editor, projection } = this.#parts
    const there = discarded.filter((id) => editor.store.has(id))
    if (there.length > 0) projection.write(() => editor.store.remove(there))
  }

  #select({ selection }: Outcome): void {
    const { editor } = this.#parts
    const there = selection.filter((id) => editor.getShape(id))
    if (there.length > 0) editor.setSelectedShapes(there)
  }
}

/** Shapes whose new state the document brings to the peers; everything else they let go home. */
function awaited(commands: readonly Command[]): readonly string[] {
  return commands.flatMap((command) => {
    switch (command.type) {
      case 'place':
        return command.places.map(
          ({ of, id }) => `shape:${of === 'proposal' ? 'card' : 'heading'}_${id}`,
        )
      case 'arrangeLanes':
        return command.lanes.map((id) => `shape:lane_${id}`)
      case 'putInk':
        return command.records.map(({ id }) => id)
      case 'removeInk':
        return command.ids
      default:
        return []
    }
  })
}
