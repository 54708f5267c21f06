/** A board as JSON text with what lies beside it, made away from the main thread: 5,000 cards take a fifth of a second. */

import { readBoard } from '#domain/board/read-board.ts'
import { exportJson } from '#domain/exports/export-json.ts'
import type { ExportedBoard } from '#domain/exports/format/board-file.ts'
import { peopleIn } from '#domain/exports/people-in.ts'
import { namedIn } from '../worker/named-in.ts'
import { storedComments } from '../worker/stored-comments.ts'
import { storedSession } from '../worker/stored-session.ts'
import { storedSources } from '../worker/stored-sources.ts'
import type { Making } from './making.ts'

export async function makeJson(making: Making): Promise<Uint8Array<ArrayBuffer>> {
  return new TextEncoder().encode(JSON.stringify(await exportedBoard(making)))
}

/** The board with what lies beside it. */
export async function exportedBoard({
  pool,
  boardId,
  exportedAt,
  doc,
  snapshot,
}: Pick<Making, 'pool' | 'boardId' | 'exportedAt' | 'doc' | 'snapshot'>): Promise<ExportedBoard> {
  const reading = readBoard(doc)
  const beside = {
    sources: await storedSources(pool, boardId),
    comments: await storedComments(pool, boardId, snapshot?.threads),
    // A snapshot does not say where the session was.
    ...(!snapshot && { session: await storedSession(pool, boardId) }),
  }
  const person = await namedIn(pool, boardId, [...peopleIn(reading, beside).keys()])
  const { title } = reading.board.negotiation
  const nameOf = (id: string): string => person(id).name
  return exportJson(reading, { id: boardId, title, nameOf, ...beside }, exportedAt)
}
