/** How large the one message would be that an act makes: the server takes no larger ones than its limit. */

import * as Y from 'yjs'
import type { Act, Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'

/** Below the 1 MiB that a server takes unless told otherwise (SYNC_MESSAGE_BYTES), with room for what goes around it. */
export const MAX_ACT_BYTES = 1_000_000

/** Carried out on a copy; the document stays as it is. */
export function actBytes(doc: Y.Doc, commands: readonly Command[], act: Act): number {
  const copy = new Y.Doc()
  try {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    let bytes = 0
    copy.on('update', (update: Uint8Array) => {
      bytes += update.byteLength
    })
    execute(copy, commands, act)
    return bytes
  } finally {
    copy.destroy()
  }
}
