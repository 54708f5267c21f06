/** Where a derived shape stands in the pile: the same key on every client, whatever arrives first. */

import type { IndexKey } from 'tldraw'
import type { BoardShape } from '../shapes/board-shape.ts'

/**
 * Keys below `a0`, so that ink, whose keys start at `a1`, lies above the board until somebody sends it to the back.
 * A dragged thing is raised by CSS (raise.ts): another index would reparent the arrows bound to it.
 */
const HEADS: { readonly [Type in BoardShape['type']]: string } = {
  lane: 'Zg',
  heading: 'Zq',
  card: 'Zp',
  token: 'Zt',
}
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const FNV_OFFSET = 2166136261
const FNV_PRIME = 16777619
const DIGITS_PER_HASH = 5

/** A fractional index unique to the entity; a key must not end in `0`, hence the `V`. */
export function derivedIndex(type: BoardShape['type'], entityKey: string): IndexKey {
  const fraction = digitsOf(hash(entityKey)) + digitsOf(hash(`${entityKey}#`))
  return `${HEADS[type]}${fraction}V` as IndexKey
}

function hash(text: string): number {
  let value = FNV_OFFSET
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), FNV_PRIME)
  }
  return value >>> 0
}

function digitsOf(value: number): string {
  let digits = ''
  let rest = value
  for (let i = 0; i < DIGITS_PER_HASH; i++) {
    digits += DIGITS[rest % DIGITS.length]
    rest = Math.floor(rest / DIGITS.length)
  }
  return digits
}
