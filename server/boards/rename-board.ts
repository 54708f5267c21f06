/** Renames a board: in its document, which owns the title, and then in the row that lists show. */

import { SERVER_ORIGIN } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { Person } from '../access/person.ts'
import { NOTED_CHANGE, noteAct } from '../audit/note-act.ts'
import type { Runtime } from '../runtime.ts'

/** The title as the document has it afterwards. @throws DomainError `not_found` when the board is gone meanwhile */
export async function renameBoard(
  { db, hub }: Pick<Runtime, 'db' | 'hub'>,
  boardId: string,
  { title, by, now }: { readonly title: string; readonly by: Person; readonly now: number },
): Promise<string> {
  const act = { by: by.id, byName: by.name, at: now }
  return db.$transaction(async (rows) => {
    // First of all: what cannot be noted is not done, and the note is gone again if the change fails.
    await noteAct(rows, { boardId, by }, { act: 'board.renamed', name: title })
    const shown = await hub.change(boardId, by.id, (doc) => {
      execute(doc, [{ type: 'describe', title }], act, SERVER_ORIGIN)
      return readBoard(doc).board.negotiation.title
    })
    await rows.board.updateMany({ where: { id: boardId }, data: { title: shown } })
    return shown
  }, NOTED_CHANGE)
}
