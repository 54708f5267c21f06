/**
 * Ties a text field to a shared text: letters of two people merge, the caret stays between the same letters, and what
 * an input method is still composing is left alone until it is done. Used by use-text.ts.
 */

import type * as Y from 'yjs'
import { moveCaret, type TextStep } from '#domain/board/text.ts'
import { replacementOf } from './replacement.ts'
import type { TextField } from './text-field.ts'

type Delta = readonly TextStep[]

export type TextBinding = {
  readonly text: Y.Text
  /** A title: line breaks, as pasted ones bring, become spaces. */
  readonly oneLine: boolean
  /** Runs an edit of the text as the person's own act; may refuse to. */
  readonly change: (edit: () => void) => void
}

/** Shows the text in the field and writes what is typed; returns what unties them. */
export function bindTextField(field: TextField, binding: TextBinding): () => void {
  const bound = new BoundTextField(field, binding)
  return () => bound.close()
}

class BoundTextField {
  readonly #field: TextField
  readonly #text: Y.Text
  readonly #change: TextBinding['change']
  readonly #oneLine: boolean
  /** What the field and the text last agreed on. */
  #agreed: string
  /** What others wrote while this field was composing. */
  #arrived: readonly Delta[] = []
  #composing = false
  #writing = false

  constructor(field: TextField, { text, change, oneLine }: TextBinding) {
    this.#field = field
    this.#text = text
    this.#change = change
    this.#oneLine = oneLine
    this.#agreed = text.toString()
    // Setting a value moves the caret, even to the same value.
    if (field.value !== this.#agreed) field.value = this.#agreed
    text.observe(this.#onText)
    field.addEventListener('input', this.#onInput)
    field.addEventListener('compositionstart', this.#onCompositionStart)
    field.addEventListener('compositionend', this.#onCompositionEnd)
  }

  close(): void {
    if (this.#composing) this.#onCompositionEnd()
    this.#text.unobserve(this.#onText)
    this.#field.removeEventListener('input', this.#onInput)
    this.#field.removeEventListener('compositionstart', this.#onCompositionStart)
    this.#field.removeEventListener('compositionend', this.#onCompositionEnd)
  }

  readonly #onInput = (): void => {
    if (!this.#composing && this.#field.value !== this.#agreed) this.#write()
  }

  readonly #onCompositionStart = (): void => {
    this.#composing = true
  }

  readonly #onCompositionEnd = (): void => {
    this.#composing = false
    if (this.#field.value !== this.#agreed || this.#arrived.length > 0) this.#write()
  }

  readonly #onText = (event: Y.YTextEvent): void => {
    if (this.#writing) return
    // Yjs writes `undefined` into its types where it means absent.
    const delta = event.delta as Delta
    if (this.#composing) {
      this.#arrived = [...this.#arrived, delta]
      return
    }
    const { selectionStart, selectionEnd, value } = this.#field
    const start = moveCaret(selectionStart ?? value.length, delta)
    const end = moveCaret(selectionEnd ?? value.length, delta)
    this.#show(start, end)
  }

  /** Puts what was typed since the last agreement where it belongs among what others wrote meanwhile. */
  #write(): void {
    const typed = replacementOf(this.#agreed, this.#field.value)
    const start = follow(typed.start, this.#arrived)
    const end = follow(typed.end, this.#arrived)
    const insert = this.#oneLine ? typed.insert.replace(/\s*[\r\n]+\s*/g, ' ') : typed.insert
    this.#arrived = []
    this.#writing = true
    this.#change(() => {
      if (end > start) this.#text.delete(start, end - start)
      if (insert) this.#text.insert(start, insert)
    })
    this.#writing = false
    const caret = start + insert.length
    this.#show(caret, caret)
  }

  /** Brings the field to the text, touching nothing when they already agree: setting a value moves the caret. */
  #show(start: number, end: number): void {
    this.#agreed = this.#text.toString()
    if (this.#field.value === this.#agreed) return
    this.#field.value = this.#agreed
    const isFocused = this.#field.ownerDocument.activeElement === this.#field
    if (isFocused) this.#field.setSelectionRange(start, end)
  }
}

function follow(caret: number, deltas: readonly Delta[]): number {
  return deltas.reduce((at, delta) => moveCaret(at, delta), caret)
}
