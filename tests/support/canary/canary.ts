/** A text that stands nowhere by chance, and that JSON, HTML, an address and a CSV file write as it is. */

import { randomBytes } from 'node:crypto'

const BYTES = 12

/** `kind` begins it, so that a finding says what got out. Letters and digits only. */
export function canary(kind: string): string {
  return `${kind}${randomBytes(BYTES).toString('hex')}`
}
