/**
 * What others may see of this person while it happens: pointer, selection, and the gesture under way; nothing of it in
 * a what-if, where even a selected ghost would tell. One state, at most
 * thirty times a second; the document hears of a gesture only when it is over (settle.ts).
 */

import { type Editor, react } from 'tldraw'
import type { BindingSession } from './binding-session.ts'
import { GestureEncoder } from './encode-gesture.ts'
import { isInGesture, isWriting } from './gesture-path.ts'
import type { GestureState } from './gesture-state.ts'
import { isLasering } from './laser.ts'
import type { GestureOnWire } from './peer-gesture.ts'

const EVERY_MS = 33
/** With many shapes in hand a state is large: 64 KiB is what the server takes, and others have to read it. */
const EVERY_MS_LARGE = 100
const MANY = 100
/** Sign of life of a hand that rests. */
const BEAT_MS = 1000
/** The server takes 4 KiB of a state without a gesture. */
const MAX_SELECTION_LETTERS = 2500

export type PresenceParts = {
  readonly editor: Editor
  readonly session: Pick<BindingSession, 'awareness' | 'mayEdit' | 'whatIf'>
  readonly state: GestureState
}

export class Presence {
  readonly #parts: PresenceParts
  readonly #encoder = new GestureEncoder()
  readonly #stops: (() => void)[]
  #timer: ReturnType<typeof setTimeout> | undefined
  #sentAt = Number.NEGATIVE_INFINITY
  #sent = ''
  #isOver: GestureOnWire | undefined
  #isInside = false

  constructor(parts: PresenceParts) {
    this.#parts = parts
    const { editor } = parts
    const request = () => {
      this.#encoder.point(editor)
      this.request()
    }
    const leave = () => parts.session.awareness.setLocalState(null)
    const beat = setInterval(() => this.#beat(), BEAT_MS)
    const container = editor.getContainer()
    const enter = () => this.#setInside(true)
    const exit = () => this.#setInside(false)
    container.addEventListener('pointermove', enter)
    container.addEventListener('pointerleave', exit)
    editor.on('event', request)
    window.addEventListener('pagehide', leave)
    this.#stops = [
      react('share selection', () => {
        editor.getSelectedShapeIds()
        this.request()
      }),
      () => container.removeEventListener('pointermove', enter),
      () => container.removeEventListener('pointerleave', exit),
      () => editor.off('event', request),
      () => window.removeEventListener('pagehide', leave),
      () => clearInterval(beat),
    ]
  }

  /** Something may have changed: says so soon. */
  request(): void {
    if (this.#timer !== undefined) return
    const every = this.#parts.state.moved.size > MANY ? EVERY_MS_LARGE : EVERY_MS
    const wait = Math.max(0, this.#sentAt + every - performance.now())
    this.#timer = setTimeout(() => this.#send(), wait)
  }

  /**
   * The gesture is over. `wait` names what the document is about to bring: peers leave those where they are until it
   * does, and let everything else go home. Said at once, or a gesture right after it would swallow it.
   */
  end(wait: readonly string[]): void {
    this.#encoder.reset()
    this.#isOver = wait.length > 0 ? { done: wait.slice(0, 500) } : undefined
    this.#send()
  }

  dispose(): void {
    clearTimeout(this.#timer)
    for (const stop of this.#stops) stop()
    const { awareness } = this.#parts.session
    const { gesture: _, ...rest } = awareness.getLocalState() ?? {}
    if (awareness.getLocalState()) awareness.setLocalState({ ...rest, cursor: null, selection: [] })
  }

  #setInside(isInside: boolean): void {
    if (isInside === this.#isInside) return
    this.#isInside = isInside
    this.request()
  }

  #beat(): void {
    const { editor } = this.#parts
    if (isInGesture(editor) || isWriting(editor)) {
      this.#sent = ''
      this.request()
    }
  }

  #send(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const { awareness } = this.#parts.session
    const { gesture: _, ...rest } = awareness.getLocalState() ?? {}
    const gesture = this.#gesture()
    const said = {
      cursor: this.#cursor(),
      selection: this.#selection(),
      ...(gesture && { gesture }),
    }
    const text = JSON.stringify(said)
    if (text === this.#sent || awareness.getLocalState() === null) return
    this.#sent = text
    this.#sentAt = performance.now()
    awareness.setLocalState({ ...rest, ...said })
  }

  #gesture(): GestureOnWire | undefined {
    const { editor, session, state } = this.#parts
    // Pointing with the laser changes nothing: a locked board is pointed at as well.
    if (session.whatIf.isOn || !(session.mayEdit || isLasering(editor))) return undefined
    const isPointing = isInGesture(editor)
    const live =
      isPointing || isWriting(editor)
        ? this.#encoder.encode(editor, state, performance.now())
        : undefined
    if (live) this.#isOver = undefined
    return live ?? (isPointing ? undefined : this.#isOver)
  }

  #cursor(): readonly [number, number] | null {
    if (this.#parts.session.whatIf.isOn) return null
    const { x, y } = this.#parts.editor.inputs.currentPagePoint
    return this.#isInside ? [Math.round(x), Math.round(y)] : null
  }

  #selection(): readonly string[] {
    if (this.#parts.session.whatIf.isOn) return []
    const selection: string[] = []
    let letters = 0
    for (const id of this.#parts.editor.getSelectedShapeIds()) {
      letters += id.length + 3
      if (letters > MAX_SELECTION_LETTERS) break
      selection.push(id)
    }
    return selection
  }
}
