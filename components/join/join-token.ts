/** The token of a join link. It arrives in the address's fragment, which no server and no Referer sees, and leaves the
 * address bar at once, so that nobody passes it on by copying the address. The tab keeps it, so that a reload still
 * finds it, until somebody has joined. */

import { forgetInTab, keepInTab, readInTab } from '../ui/tab-storage.ts'

const KEY = 'parley.join'

/** The token in the address, or the one this tab still holds. */
export function takeToken(): string | undefined {
  const token = window.location.hash.slice(1)
  if (!token) return readInTab(KEY)
  keepInTab(KEY, token)
  window.history.replaceState(window.history.state, '', window.location.pathname)
  return token
}

export function forgetToken(): void {
  forgetInTab(KEY)
}
