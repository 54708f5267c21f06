/** Renames a board: in its document, which owns the title, and then in the row that lists show. */

import type * as Y from 'yjs'
import { SERVER_ORIGIN } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { Person } from '../access/person.ts'
import { auditRow } from '../audit/note-act.ts'
import type { Runtime } from '../runtime.ts'

/** The title as the document has it afterwards. @throws DomainError `not_found` when the board is gone meanwhile */
export async function renameBoard(
  { db, hub }: Pick<Runtime, 'db' | 'hub'>,
  boardId: string,
  { title, by, now }: { readonly title: string; readonly by: Person; readonly now: number },
): Promise<string> {
  const act = { by: by.id, byName: by.name, at: now }
  const noted = auditRow({ boardId, by }, { act: 'board.renamed', name: title })
  const rename = (doc: Y.Doc): string => {
    execute(doc, [{ type: 'describe', title }], act, SERVER_ORIGIN)
    return readBoard(doc).board.negotiation.title
  }
  const shown = await hub.change(boardId, by.id, rename, noted)
  await db.board.updateMany({ where: { id: boardId }, data: { title: shown } })
  return shown
}
