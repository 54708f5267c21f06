/**
 * What the database keeps but does not know: bytes encrypted with a key from the server's secret, so that a dump or a
 * backup of the database alone does not say what they are. Used by rounds/seal.ts and notes/seal-note.ts.
 */

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

export type BoxPlace = {
  /** What kind of thing is sealed: boxes of one kind do not open as another. */
  readonly kind: string
  /** What it belongs to, an id: each has a key of its own. */
  readonly within: string
  /** Which of them it is: one cannot be put in another's place. */
  readonly name: string
}

/** JSON in a box that is filled up to `bytes`, so that its length says nothing. @throws RangeError when it is longer */
export function sealBox(
  secret: Uint8Array,
  place: BoxPlace,
  { contents, bytes }: { readonly contents: unknown; readonly bytes: number },
): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(JSON.stringify(contents), 'utf8')
  if (text.length > bytes) throw new RangeError('contents that are larger than their box')
  const plain = Buffer.alloc(bytes, ' ')
  text.copy(plain)
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, keyOf(secret, place), nonce)
  cipher.setAAD(nameOf(place))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Uint8Array.from(Buffer.concat([nonce, cipher.getAuthTag(), sealed]))
}

/** What was sealed. @throws Error when it was sealed with another secret, for another place, or altered */
export function openBox(secret: Uint8Array, place: BoxPlace, box: Uint8Array): unknown {
  const bytes = Buffer.from(box)
  const decipher = createDecipheriv(CIPHER, keyOf(secret, place), bytes.subarray(0, NONCE_BYTES))
  decipher.setAAD(nameOf(place))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  const sealed = bytes.subarray(NONCE_BYTES + TAG_BYTES)
  const plain = Buffer.concat([decipher.update(sealed), decipher.final()])
  return JSON.parse(plain.toString('utf8'))
}

/** Tells secrets apart without saying anything about them: a process opens only what it can. */
export function sealOf(secret: Uint8Array): string {
  return createHmac('sha256', secret).update('sealed-round').digest('base64url').slice(0, 22)
}

function keyOf(secret: Uint8Array, { kind, within }: BoxPlace): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, within, kind, KEY_BYTES))
}

function nameOf({ within, name }: BoxPlace): Buffer {
  return Buffer.from(`${within}:${name}`, 'utf8')
}
