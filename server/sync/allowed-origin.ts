/** Whether a page may open a socket [S1]. Browsers cannot be made to lie about Origin, so the comparison is exact. */

export type AllowedOrigin = {
  readonly origin: string | undefined
  readonly host: string | undefined
  readonly publicUrl: URL | undefined
}

/**
 * Compares whole strings: parsing would let `https://board.example@evil.example` and its like through. No Origin at
 * all is not a browser, which needs no protection from other sites; `null` (sandboxed frames, files) is refused.
 */
export function isAllowedOrigin({ origin, host, publicUrl }: AllowedOrigin): boolean {
  if (origin === undefined) return true
  if (publicUrl !== undefined && origin === publicUrl.origin) return true
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`)
}
