/** Which board, in which state: the SHA-256 of what its document says. The same for a board and its JSON export. */

import { createHash } from 'node:crypto'
import type { Reading } from '#domain/board/board.ts'
import { exportJson } from '#domain/exports/export-json.ts'
import { revisionText } from '#domain/minutes/revision-text.ts'

export function revisionOf(reading: Reading): string {
  const { title } = reading.board.negotiation
  // Through JSON, as a file goes: what that leaves out is left out here.
  return revisionOfFile(JSON.stringify(exportJson(reading, { id: '', title })))
}

/** @throws SyntaxError when the text is not JSON */
export function revisionOfFile(json: string): string {
  return createHash('sha256')
    .update(revisionText(Object(JSON.parse(json))))
    .digest('hex')
}
