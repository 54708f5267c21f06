/**
 * A sign-in that was begun and has not come back: the secrets that tie the provider's answer to this browser. They are in a
 * cookie for ten minutes and nowhere else; one answer ends them.
 */

import { z } from 'zod'
import { ownPath } from '#domain/access/own-path.ts'

const LASTS_S = 600
const MAX_TEXT = 4000
const secret = z.string().min(1).max(200)

const ATTEMPT = z.strictObject({
  state: secret,
  nonce: secret,
  verifier: secret,
  /** One of our pages. */
  returnTo: z.string().transform((text) => ownPath(text) ?? '/'),
})
export type Attempt = z.infer<typeof ATTEMPT>

export function attemptCookie(attempt: Attempt, secure: boolean): string {
  const text = Buffer.from(JSON.stringify(attempt)).toString('base64url')
  return cookie(text, LASTS_S, secure)
}

/** Ends it in the browser. */
export function noAttemptCookie(secure: boolean): string {
  return cookie('', 0, secure)
}

/** Undefined when the browser brings none, or one that is not ours. */
export function attemptIn(cookies: string | null, secure: boolean): Attempt | undefined {
  const start = `${nameOf(secure)}=`
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim())
  const text = pairs.find((pair) => pair.startsWith(start))?.slice(start.length)
  if (!text || text.length > MAX_TEXT) return undefined
  return ATTEMPT.safeParse(parsed(text)).data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    // Whatever it is, it is none of ours.
    return undefined
  }
}

function nameOf(secure: boolean): string {
  return secure ? '__Host-parley_sign_in' : 'parley_sign_in'
}

/** Lax: the provider sends people back by a link, with which browsers send such cookies. */
function cookie(text: string, lastsS: number, secure: boolean): string {
  const fields = [
    `${nameOf(secure)}=${text}`,
    'Path=/',
    `Max-Age=${lastsS}`,
    'HttpOnly',
    'SameSite=Lax',
  ]
  return (secure ? [...fields, 'Secure'] : fields).join('; ')
}
