/** The cookie a browser acts by. Its name says whether it came over https; the database holds its hash only. */

/** How long a session lasts; used ones are renewed (session.ts). */
export const SESSION_DAYS = 180
const DAY_S = 24 * 60 * 60
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** `__Host-` makes browsers refuse a cookie that a sister host or a page on plain http tries to plant. */
function cookieName(secure: boolean): string {
  return secure ? '__Host-parley_session' : 'parley_session'
}

/** The Set-Cookie header that hands a session to a browser. */
export function sessionCookie(token: string, secure: boolean): string {
  return cookie(token, SESSION_DAYS * DAY_S, secure)
}

/** The one that takes it back. */
export function noSessionCookie(secure: boolean): string {
  return cookie('', 0, secure)
}

function cookie(token: string, lastsS: number, secure: boolean): string {
  const fields = [
    `${cookieName(secure)}=${token}`,
    'Path=/',
    `Max-Age=${lastsS}`,
    'HttpOnly',
    'SameSite=Lax',
  ]
  return (secure ? [...fields, 'Secure'] : fields).join('; ')
}

/** The session token in a Cookie header; undefined when there is none or it cannot be one of ours. */
export function sessionTokenIn(
  cookies: string | null | undefined,
  secure: boolean,
): string | undefined {
  const start = `${cookieName(secure)}=`
  for (const cookie of (cookies ?? '').split(';')) {
    const text = cookie.trim()
    if (text.startsWith(start) && TOKEN.test(text.slice(start.length))) {
      return text.slice(start.length)
    }
  }
  return undefined
}
