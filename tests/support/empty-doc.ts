/**
 * A document with nothing in it. Property tests make tens of thousands of them, and a tenth of their time went into
 * the names that Yjs draws by lot for each, 31 random numbers long.
 */

import * as Y from 'yjs'

export function emptyDoc(): Y.Doc {
  return new Y.Doc({ guid: 'board' })
}
