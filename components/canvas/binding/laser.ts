/** The laser: a trail that is seen by everybody while it glows, and is written nowhere. */

import { type Editor, uniqueId } from 'tldraw'
import type { PathPart } from './peer-gesture.ts'

const OVERLAP = 24
/** Numbers of one trail that are kept; older ones have long faded. */
const MAX_KEPT = 4000

export function isLasering(editor: Editor): boolean {
  return editor.isIn('laser.lasering')
}

/** The hand's side. */
export class LaserSender {
  #points: number[] = []
  #dropped = 0
  #sent = 0

  point({ x, y }: { readonly x: number; readonly y: number }): void {
    this.#points.push(Math.round(x), Math.round(y))
    const excess = this.#points.length - MAX_KEPT
    if (excess > 0) {
      this.#points = this.#points.slice(excess)
      this.#dropped += excess
    }
  }

  /** What is new since last asked, with a little before it; undefined when nothing glows. */
  next(): PathPart | undefined {
    const length = this.#dropped + this.#points.length
    if (length === 0) return undefined
    const from = Math.max(this.#dropped, this.#sent - OVERLAP)
    this.#sent = length
    return { from, points: this.#points.slice(from - this.#dropped) }
  }

  reset(): void {
    this.#points = []
    this.#dropped = 0
    this.#sent = 0
  }
}

const HIDEABLE = 'hideable-laser-'

/** Whether a trail goes with the pointers where those are hidden. */
export function isHideable(scribbleId: string): boolean {
  return scribbleId.startsWith(HIDEABLE)
}

/** The watcher's side: one for each trail. */
export class LaserTrail {
  readonly #editor: Editor
  readonly #id: string
  #taken = 0

  constructor(editor: Editor, options: { readonly isHideable: boolean }) {
    this.#editor = editor
    const look = { color: 'laser', opacity: 0.7, size: 4, shrink: 0.05, taper: true } as const
    const delay = editor.options.laserDelayMs
    const id = `${options.isHideable ? HIDEABLE : 'laser-'}${uniqueId()}`
    this.#id = editor.scribbles.addScribble({ ...look, delay }, id).id
  }

  /** tldraw takes one point a tick; several come at once here, so all but the last go in directly. */
  take({ from, points }: PathPart): void {
    const item = this.#editor.scribbles.scribbleItems.get(this.#id)
    if (!item) return
    const fresh = points.slice(Math.max(0, this.#taken - from))
    for (let i = 0; i + 1 < fresh.length; i += 2) {
      const [x = 0, y = 0] = [fresh[i], fresh[i + 1]]
      if (i + 3 < fresh.length) item.scribble.points.push({ x, y, z: 0.5 })
      else this.#editor.scribbles.addPoint(this.#id, x, y)
    }
    this.#taken = Math.max(this.#taken, from + points.length)
  }

  stop(): void {
    const { scribbles } = this.#editor
    if (scribbles.scribbleItems.has(this.#id)) scribbles.stop(this.#id)
  }
}
