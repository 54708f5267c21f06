/**
 * Goes to another view of the board. The address alone changes: the session, and with it the line to the server, stays,
 * and nothing is asked of a server that may be out of reach.
 */

import { type ViewName, viewPath } from './view-name.ts'

export function goToView(boardPath: string, view: ViewName): void {
  const path = viewPath(boardPath, view)
  // Next takes part in this: usePathname and the back button follow.
  if (path !== window.location.pathname) window.history.pushState(null, '', path)
}
