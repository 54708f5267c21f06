/** Loads a checkpoint back before it is trusted: what a board is opened from must say what it was made from. */

import * as Y from 'yjs'
import { isSameDocument } from './same-document.ts'

/** `differs`: it loads, and says something else. `unloadable`: Yjs throws, or waits for something that never comes. */
export type Verification = 'same' | 'differs' | 'unloadable'

export function verifyParts(parts: readonly Uint8Array[], doc: Y.Doc): Verification {
  const copy = new Y.Doc()
  try {
    for (const part of parts) {
      Y.applyUpdate(copy, part)
      if (hasPending(copy)) return 'unloadable'
    }
    return isSameDocument(copy, doc) ? 'same' : 'differs'
  } catch {
    // What Yjs throws at is the finding itself.
    return 'unloadable'
  } finally {
    copy.destroy()
  }
}

/** Whether something in a document waits for what was never written. */
export function hasPending({ store }: Y.Doc): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null
}
