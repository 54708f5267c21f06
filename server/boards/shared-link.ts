/** A share link as a facilitator sees it. */

import { timingSafeEqual } from 'node:crypto'
import type { Seat } from '#domain/access/seat.ts'
import { hashToken } from '../access/hash-token.ts'
import { linkToken } from '../access/link-token.ts'

export const LINK_COLUMNS = {
  id: true,
  label: true,
  tokenHash: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  uses: true,
  maxUses: true,
  passphrase: true,
} as const

export type LinkRow = {
  readonly id: string
  readonly label: string | null
  readonly tokenHash: Uint8Array
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly revokedAt: Date | null
  readonly uses: number
  readonly maxUses: number | null
  readonly passphrase: Uint8Array | null
}

/** Times are ISO 8601. */
export type SharedLink = Seat & {
  readonly id: string
  readonly label: string | null
  readonly state: 'open' | 'expired' | 'revoked' | 'used-up'
  /** Null where the link opens nothing, or was made under another secret and cannot be shown again. */
  readonly url: string | null
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly revokedAt: string | null
  /** How many came in by it, of how many. */
  readonly uses: number
  readonly maxUses: number | null
  /** Whether a passphrase is asked for. */
  readonly asksPassphrase: boolean
}

export type LinkView = {
  readonly secret: Uint8Array
  /** What the URL starts with. */
  readonly origin: string
  readonly now: number
}

/** The link with its URL made anew. `seat` is the row's, checked by the caller. */
export function sharedLink(row: LinkRow, seat: Seat, view: LinkView): SharedLink {
  const state = stateOf(row, view.now)
  return {
    id: row.id,
    ...seat,
    label: row.label,
    state,
    url: state === 'open' ? urlOf(row, view) : null,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    uses: row.uses,
    maxUses: row.maxUses,
    asksPassphrase: row.passphrase !== null,
  }
}

/** Where a token is exchanged for a membership. It stands in the fragment: in no log and no Referer. */
export function joinUrl(origin: string, token: string): string {
  return `${origin}/join#${token}`
}

function stateOf(row: LinkRow, now: number): SharedLink['state'] {
  const { revokedAt, expiresAt, uses, maxUses } = row
  if (revokedAt) return 'revoked'
  if (maxUses !== null && uses >= maxUses) return 'used-up'
  return expiresAt && expiresAt.getTime() <= now ? 'expired' : 'open'
}

function urlOf(row: LinkRow, { secret, origin }: LinkView): string | null {
  const token = linkToken(secret, row.id)
  return timingSafeEqual(hashToken(token), row.tokenHash) ? joinUrl(origin, token) : null
}
