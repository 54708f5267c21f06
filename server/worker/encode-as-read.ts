/**
 * A document as parts that load to what it says. Once in a thousand documents full of undo Yjs has two orders for
 * letters that were written, taken back and written again at one place: what it encodes of either loads as the other. Then
 * the other one is encoded. Used by make-checkpoint.ts.
 */

import * as Y from 'yjs'
import { encodeParts } from './encode-parts.ts'
import { type Verification, verifyParts } from './verify-parts.ts'

export type AsRead = {
  readonly parts: readonly Uint8Array[]
  readonly verification: Verification
}

/** `verify`: as in make-checkpoint.ts. @throws like encodeParts */
export function encodeAsRead(doc: Y.Doc, verify: typeof verifyParts = verifyParts): AsRead {
  const parts = encodeParts(doc)
  const verification = verify(parts, doc)
  if (verification !== 'differs') return { parts, verification }
  const other = new Y.Doc()
  try {
    for (const part of parts) Y.applyUpdate(other, part)
    const turned = encodeParts(other)
    return { parts: turned, verification: verify(turned, doc) }
  } finally {
    other.destroy()
  }
}
