/**
 * Ties a text field to a shared text: letters of two people merge, the caret stays between the same letters, and what
 * an input method is still composing is left alone until it is done. Used by use-text.ts.
 */

import type * as Y from 'yjs'
import { moveCaret } from '#domain/board/text.ts'
import type { TextField } from './text-field.ts'

type Delta = Y.YTextEvent['delta']

/** What changed between two values as one replacement; caret positions count UTF-16 units, as fields and Yjs do. */
export type Replacement = { readonly start: number; readonly end: number; readonly insert: string }

export type TextBinding = {
  readonly text: Y.Text
  /** Runs a change of the text as the person's own act. */
  readonly change: (edit: () => void) => void
}

/** Shows `text` in `field` and writes what is typed; returns what unties them. */
export function bindTextField(field: TextField, { text, change }: TextBinding): () => void {
  /** What the field and the text last agreed on. */
  let agreed = text.toString()
  /** What others wrote while this field was composing. */
  let arrived: Delta[] = []
  let composing = false
  let writing = false
  field.value = agreed

  const write = () => {
    const typed = replacementOf(agreed, field.value)
    const start = follow(typed.start, arrived)
    const end = follow(typed.end, arrived)
    const caret = field.selectionEnd ?? field.value.length
    writing = true
    change(() => {
      if (end > start) text.delete(start, end - start)
      if (typed.insert) text.insert(start, typed.insert)
    })
    writing = false
    agreed = text.toString()
    if (arrived.length === 0) return
    show(follow(caret, arrived), follow(caret, arrived))
    arrived = []
  }

  const show = (start: number, end: number) => {
    if (field.value === agreed) return
    field.value = agreed
    if (isFocused(field)) field.setSelectionRange(start, end)
  }

  const onText = (event: Y.YTextEvent) => {
    if (writing) return
    if (composing) {
      arrived.push(event.delta)
      return
    }
    const { selectionStart, selectionEnd } = field
    const length = field.value.length
    agreed = text.toString()
    show(
      moveCaret(selectionStart ?? length, event.delta),
      moveCaret(selectionEnd ?? length, event.delta),
    )
  }

  const onInput = () => {
    if (!composing && field.value !== agreed) write()
  }
  const onCompositionStart = () => {
    composing = true
  }
  const onCompositionEnd = () => {
    composing = false
    if (field.value !== agreed || arrived.length > 0) write()
  }

  text.observe(onText)
  field.addEventListener('input', onInput)
  field.addEventListener('compositionstart', onCompositionStart)
  field.addEventListener('compositionend', onCompositionEnd)
  return () => {
    if (composing) onCompositionEnd()
    text.unobserve(onText)
    field.removeEventListener('input', onInput)
    field.removeEventListener('compositionstart', onCompositionStart)
    field.removeEventListener('compositionend', onCompositionEnd)
  }
}

/** The smallest single replacement that turns `before` into `after`. */
export function replacementOf(before: string, after: string): Replacement {
  let start = 0
  const shortest = Math.min(before.length, after.length)
  while (start < shortest && before[start] === after[start]) start += 1
  let kept = 0
  while (
    kept < shortest - start &&
    before[before.length - 1 - kept] === after[after.length - 1 - kept]
  ) {
    kept += 1
  }
  return { start, end: before.length - kept, insert: after.slice(start, after.length - kept) }
}

function follow(caret: number, deltas: readonly Delta[]): number {
  return deltas.reduce((at, delta) => moveCaret(at, delta), caret)
}

function isFocused(field: TextField): boolean {
  return field.ownerDocument.activeElement === field
}
