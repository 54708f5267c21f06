/** What somebody pasted to get onto a board: a join link, a board's address, or just the token of one. */

export type PastedLink =
  | { readonly kind: 'join'; readonly token: string }
  | { readonly kind: 'board'; readonly path: string }
  | { readonly kind: 'elsewhere'; readonly host: string }
  | { readonly kind: 'unclear' }

const TOKEN = /^[\w-]{16,}$/u
const BOARD_PATH = /^\/b\/[\w-]+$/u

/** `origin` is this page's own: a link to another host is named, not followed. */
export function readPastedLink(pasted: string, origin: string): PastedLink {
  const text = pasted.trim()
  if (TOKEN.test(text)) return { kind: 'join', token: text }
  const url = urlOf(text, origin)
  if (!url) return { kind: 'unclear' }
  const token = url.pathname === '/join' ? url.hash.slice(1) : ''
  const isBoard = BOARD_PATH.test(url.pathname)
  if (!token && !isBoard) return { kind: 'unclear' }
  if (url.origin !== origin) return { kind: 'elsewhere', host: url.host }
  return token ? { kind: 'join', token } : { kind: 'board', path: url.pathname }
}

/** People paste with or without the scheme. */
function urlOf(text: string, origin: string): URL | undefined {
  const isWhole = text.includes('://') || text.startsWith('/')
  const address = isWhole ? text : `${new URL(origin).protocol}//${text}`
  return URL.canParse(address, origin) ? new URL(address, origin) : undefined
}
