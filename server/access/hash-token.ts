/** What the database keeps of a token. Tokens are long and random, so a plain SHA-256 cannot be turned back. */

import { createHash } from 'node:crypto'

/** SHA-256 of a token's text, 32 bytes. */
export function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest())
}
