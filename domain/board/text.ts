/** Texts several people write in at once: finding them, and bringing them to a value by the smallest change. */

import * as Y from 'yjs'
import type { TextTarget } from './command.ts'
import { liveEntityAt, rootsOf } from './document.ts'

/** The shared text of a field; undefined when its entity is gone or the field is not a shared text. */
export function textOf(doc: Y.Doc, target: TextTarget): Y.Text | undefined {
  const value = liveEntityAt(rootsOf(doc)[ROOT_OF[target.of]], target.id)?.get(target.field)
  return value instanceof Y.Text ? value : undefined
}

/** The root a text's entity lives in. */
export const ROOT_OF = {
  proposal: 'proposals',
  issue: 'issues',
  actor: 'actors',
  package: 'packages',
} as const

/**
 * Brings a text to `value` by one deletion and one insertion between the common start and end, so that
 * letters others write elsewhere in it stay. Writes nothing when the value is already there. Run it inside a
 * transaction with the origin of the act; a nested transaction takes the outer one's.
 */
export function writeText(text: Y.Text, value: string): void {
  const before = text.toString()
  if (before === value) return
  const start = commonStart(before, value)
  const end = commonEnd(before, value, start)
  const change = (): void => {
    const removed = before.length - start - end
    if (removed > 0) text.delete(start, removed)
    if (value.length > start + end) text.insert(start, value.slice(start, value.length - end))
  }
  if (text.doc) text.doc.transact(change)
  else change()
}

/** One step of a text change, as Yjs tells it. */
export type TextStep = {
  readonly retain?: number
  readonly insert?: unknown
  readonly delete?: number
}

/** Where a caret stands after a change; letters inserted exactly at it by others leave it where it is. */
export function moveCaret(caret: number, delta: readonly TextStep[]): number {
  let at = 0
  let moved = caret
  for (const step of delta) {
    const isBefore = at < moved
    if (step.delete === undefined) at += lengthOf(step)
    if (isBefore && step.insert !== undefined) moved += lengthOf(step)
    if (isBefore && step.delete !== undefined) moved -= Math.min(step.delete, moved - at)
  }
  return moved
}

function lengthOf({ retain, insert }: TextStep): number {
  return retain ?? (typeof insert === 'string' ? insert.length : 1)
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  return isHighSurrogate(a, start - 1) ? start - 1 : start
}

function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start
  let end = 0
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return isLowSurrogate(a, a.length - end) ? end - 1 : end
}

/** A pair is never cut: half of one would become U+FFFD on the wire. */
function isHighSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code >= 0xd8_00 && code <= 0xdb_ff
}

function isLowSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code >= 0xdc_00 && code <= 0xdf_ff
}
