// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { bindTextField } from '#components/board/bind-text-field.ts'

/** Two documents that can be brought together; the first has a field tied to its text. */
class TwoWriters {
  readonly mine = new Y.Doc()
  readonly theirs = new Y.Doc()
  readonly field = document.createElement('textarea')
  readonly unbind: () => void

  constructor(value: string, oneLine = false) {
    this.mine.getText('t').insert(0, value)
    this.meet()
    document.body.append(this.field)
    this.field.focus()
    const text = this.mine.getText('t')
    const change = (edit: () => void) => this.mine.transact(edit)
    this.unbind = bindTextField(this.field, { text, oneLine, change })
  }

  meet(): void {
    Y.applyUpdate(this.mine, Y.encodeStateAsUpdate(this.theirs))
    Y.applyUpdate(this.theirs, Y.encodeStateAsUpdate(this.mine))
  }

  type(words: string, at: number): void {
    this.field.setRangeText(words, at, at, 'end')
    this.field.dispatchEvent(new Event('input', { bubbles: true }))
  }

  get everywhere(): readonly string[] {
    return [
      this.field.value,
      this.mine.getText('t').toString(),
      this.theirs.getText('t').toString(),
    ]
  }
}

describe('a text field tied to a shared text', () => {
  beforeEach(() => document.body.replaceChildren())

  it('merges the letters of two people and keeps the caret between the same letters', () => {
    const two = new TwoWriters('troops')
    two.type(' in Ukraine', 6)
    two.theirs.getText('t').insert(0, 'US ')
    two.meet()
    expect(two.everywhere).toEqual(Array(3).fill('US troops in Ukraine'))
    expect(two.field.selectionStart).toBe('US troops in Ukraine'.length)
  })

  it('keeps the caret when others delete before it', () => {
    const two = new TwoWriters('the US troops')
    two.field.setSelectionRange(7, 7)
    two.theirs.getText('t').delete(0, 4)
    two.meet()
    expect([two.field.value, two.field.selectionStart]).toEqual(['US troops', 3])
  })

  it('writes only what was typed, so a letter others wrote meanwhile stays', () => {
    const two = new TwoWriters('a b')
    two.theirs.getText('t').insert(3, ' c')
    two.type('x', 1)
    two.meet()
    expect(two.everywhere).toEqual(Array(3).fill('ax b c'))
  })

  it('leaves alone what an input method composes, then puts it among what others wrote', () => {
    const two = new TwoWriters('ab')
    two.field.dispatchEvent(new CompositionEvent('compositionstart'))
    two.type('に', 1)
    two.theirs.getText('t').insert(0, 'zz')
    two.meet()
    expect(two.field.value).toBe('aにb')
    expect(two.mine.getText('t').toString()).toBe('zzab')
    two.type('ほ', 2)
    two.field.dispatchEvent(new CompositionEvent('compositionend'))
    two.meet()
    expect(two.everywhere).toEqual(Array(3).fill('zzaにほb'))
    expect(two.field.selectionStart).toBe(5)
  })

  it('never cuts a letter of two units in half', () => {
    const two = new TwoWriters('x😀y')
    two.field.value = 'x😁y'
    two.field.dispatchEvent(new Event('input', { bubbles: true }))
    two.meet()
    expect(two.everywhere).toEqual(Array(3).fill('x😁y'))
  })
})

describe('what a text field does not write', () => {
  beforeEach(() => document.body.replaceChildren())

  it('turns pasted line breaks of a title into spaces', () => {
    const two = new TwoWriters('US', true)
    two.type(' troops \n in\nUkraine', 2)
    two.meet()
    expect(two.everywhere).toEqual(Array(3).fill('US troops in Ukraine'))
  })

  it('shows the text again when an edit is refused', () => {
    const doc = new Y.Doc()
    const field = document.createElement('textarea')
    doc.getText('t').insert(0, 'kept')
    bindTextField(field, { text: doc.getText('t'), oneLine: false, change: () => {} })
    field.value = 'kept?'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    expect(field.value).toBe('kept')
  })

  it('hears nothing once untied', () => {
    const two = new TwoWriters('a')
    two.unbind()
    two.type('b', 1)
    two.mine.getText('t').insert(0, 'z')
    expect([two.field.value, two.mine.getText('t').toString()]).toEqual(['ab', 'za'])
  })
})
