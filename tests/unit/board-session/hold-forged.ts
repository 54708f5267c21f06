/** Gives a page something under another page's id that the server will not take from it, as if it had come over the line. */

import * as Y from 'yjs'
import type { BoardSession } from '#components/board/board-session.ts'

/** `other` must have written something, and `page` have it. */
export function holdForged(page: BoardSession, other: BoardSession, line: unknown): void {
  const forger = new Y.Doc()
  Y.applyUpdate(forger, Y.encodeStateAsUpdate(page.doc))
  forger.clientID = other.doc.clientID
  const vector = Y.encodeStateVector(forger)
  forger.getMap('meta').set('title', 'only here')
  Y.applyUpdate(page.doc, Y.encodeStateAsUpdate(forger, vector), line)
}

/** The origin of the next change that comes over the line. */
export function nextOrigin({ doc }: BoardSession): Promise<unknown> {
  return new Promise((resolve) => {
    doc.once('update', (_update: Uint8Array, origin: unknown) => resolve(origin))
  })
}
