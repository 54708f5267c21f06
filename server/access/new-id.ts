/** Ids of rows: 128 random bits, 22 characters that are safe in URLs and keys. */

import { randomBytes } from 'node:crypto'

const ID_BYTES = 16

/** A new id nobody has used and nobody can guess. */
export function newId(): string {
  return randomBytes(ID_BYTES).toString('base64url')
}

const COUNTED = 5

/** New ids that sort, in any collation, as the numbers they are made with: 0 to 99,999. */
export function countedId(place: number): string {
  return `${String(place).padStart(COUNTED, '0')}${newId().slice(COUNTED)}`
}
