/** Where somebody is sent after signing in: a page of ours, never another site. */

const BASE = 'http://own.invalid'

/**
 * The path and query of one of our pages; undefined for everything else. Backslashes, tabs and line breaks are refused
 * and not repaired: browsers read `/\host` and `/<tab>/host` as another site.
 */
export function ownPath(text: string): string | undefined {
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text) || !URL.canParse(text, BASE))
    return undefined
  const { origin, pathname, search } = new URL(text, BASE)
  if (origin !== BASE || pathname.startsWith('//')) return undefined
  return /^\/(api|sign-in)(\/|$)/.test(pathname) ? undefined : `${pathname}${search}`
}
