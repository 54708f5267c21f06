/** `/api/boards/import`: a board of one's own from a file. docs/api.md */

import { z } from 'zod'
import { MAX_BOARD_FILE_BYTES } from '#domain/exports/format/read-board-file.ts'
import { displayName } from '#server/access/display-name.ts'
import { sessionCookie } from '#server/access/session-cookie.ts'
import { boardTitle } from '#server/boards/board-title.ts'
import { joinUrl } from '#server/boards/shared-link.ts'
import { readJsonBytes } from '#server/http/read-body.ts'
import { readQuery } from '#server/http/read-query.ts'
import { route } from '#server/http/route.ts'
import { importBoard, oneOfFew } from '#server/imports/import-board.ts'

const WISH = z.strictObject({
  title: boardTitle.optional(),
  displayName: displayName.optional(),
})

export const POST = route('import', async ({ request, runtime, origin, secure, token, now }) => {
  const { title, displayName: name } = readQuery(request, WISH)
  const { boardId, recovery, session } = await oneOfFew(async () => {
    const bytes = await readJsonBytes(request, MAX_BOARD_FILE_BYTES)
    return importBoard(runtime, { bytes, title, displayName: name, session: token, now })
  })
  return Response.json(
    { id: boardId, url: `${origin}/b/${boardId}`, recovery: joinUrl(origin, recovery) },
    { status: 201, headers: { 'set-cookie': sessionCookie(session, secure) } },
  )
})
