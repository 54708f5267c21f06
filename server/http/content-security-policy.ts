/** What a page may load and do. A script that got into it in spite of everything has no nonce and does not run. */

export type PolicyWish = {
  /** Fresh for each page, base64. */
  readonly nonce: string
  /** React needs eval for its error stacks while developing. */
  readonly dev: boolean
}

/** The header's text. `'self'` in connect-src covers our own sockets too: a scheme of ws matches one of http. */
export function contentSecurityPolicy({ nonce, dev }: PolicyWish): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? ` 'unsafe-eval'` : ''}`,
    // tldraw sets the style attribute of most of what it draws.
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self' data:`,
    `connect-src 'self'`,
    `worker-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}
