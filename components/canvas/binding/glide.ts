/**
 * Moves shapes smoothly to where they belong: peers' drags, refused drops going home, tokens making room.
 * One loop, one write a frame whatever their number. editor.animateShape is no use here: it writes as the user,
 * so that every frame of it would become a command.
 */

import type { At } from '#domain/board/board.ts'
import { nextFrame } from './next-frame.ts'

/** How long a thing takes to settle. */
export const SETTLE_MS = 160
/** Time constant of following a moving hand: 160 ms behind it at most, and no jerk at each message. */
const FOLLOW_MS = 45
const NEAR = 0.5

type Course =
  | { readonly kind: 'follow'; readonly to: At }
  | { readonly kind: 'settle'; readonly to: At; readonly from: At; readonly start: number }

export type GlideParts = {
  /** Where a shape is on the canvas; undefined when it is gone or under the local pointer. */
  readonly placeOf: (id: string) => At | undefined
  readonly move: (places: ReadonlyMap<string, At>) => void
  /** Whether people asked for no motion. */
  readonly isStill: () => boolean
}

export class Glide {
  readonly #parts: GlideParts
  readonly #courses = new Map<string, Course>()
  readonly #frame = nextFrame((now) => this.#step(now))
  #last = 0

  constructor(parts: GlideParts) {
    this.#parts = parts
  }

  /** Stays close behind a place that keeps moving. */
  follow(id: string, to: At): void {
    this.#set(id, { kind: 'follow', to })
  }

  /** Goes to a place and rests there; a second call for the same place changes nothing. */
  settle(id: string, to: At): void {
    const course = this.#courses.get(id)
    if (course?.kind === 'settle' && course.to[0] === to[0] && course.to[1] === to[1]) return
    const from = this.#parts.placeOf(id)
    if (from) this.#set(id, { kind: 'settle', to, from, start: performance.now() })
  }

  /** Lets a shape lie where it is. */
  drop(id: string): void {
    this.#courses.delete(id)
  }

  dispose(): void {
    this.#frame.cancel()
    this.#courses.clear()
  }

  #set(id: string, course: Course): void {
    if (this.#courses.size === 0) this.#last = performance.now()
    this.#courses.set(id, course)
    this.#frame.request()
  }

  #step(now: number): void {
    const elapsed = Math.max(1, now - this.#last)
    this.#last = now
    const places = new Map<string, At>()
    for (const [id, course] of this.#courses) {
      const at = this.#parts.placeOf(id)
      const next = at && (this.#parts.isStill() ? course.to : ahead(course, at, now, elapsed))
      if (next) places.set(id, next)
      if (!next || next === course.to) this.#courses.delete(id)
    }
    if (places.size > 0) this.#parts.move(places)
    if (this.#courses.size > 0) this.#frame.request()
  }
}

function ahead(course: Course, at: At, now: number, elapsed: number): At {
  const { to } = course
  if (course.kind === 'follow') {
    const isNear = Math.abs(to[0] - at[0]) < NEAR && Math.abs(to[1] - at[1]) < NEAR
    return isNear ? to : between(at, to, 1 - Math.exp(-elapsed / FOLLOW_MS))
  }
  const part = (now - course.start) / SETTLE_MS
  return part >= 1 ? to : between(course.from, to, 1 - (1 - Math.max(0, part)) ** 3)
}

function between(from: At, to: At, part: number): At {
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
}
