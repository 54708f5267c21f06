/** Ids of rows: 128 random bits, 22 characters that are safe in URLs and keys. */

import { randomBytes } from 'node:crypto'

const ID_BYTES = 16

/** A new id nobody has used and nobody can guess. */
export function newId(): string {
  return randomBytes(ID_BYTES).toString('base64url')
}
