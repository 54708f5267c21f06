/**
 * Tokens of share links. They are derived, not stored: a facilitator can copy a link again, and a dump of the
 * database holds none that works (docs/decisions/007-link-tokens.md).
 */

import { createHmac } from 'node:crypto'
import { z } from 'zod'

const TOKEN_BYTES = 16
const MAX_TOKEN_TEXT = 200

/** The token of a link: 128 bits of HMAC-SHA-256(secret, link id) as 22 base64url characters. */
export function linkToken(secret: Uint8Array, linkId: string): string {
  const digest = createHmac('sha256', secret).update(`share-link:${linkId}`).digest()
  return digest.subarray(0, TOKEN_BYTES).toString('base64url')
}

/** What a visitor may show as a token: of bounded length, so that rubbish costs nothing to hash. */
export const linkTokenText = z.string().min(1).max(MAX_TOKEN_TEXT)
