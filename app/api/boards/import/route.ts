/** `/api/boards/import`: a board of one's own from a file. docs/api.md */

import { z } from 'zod'
import { MAX_BOARD_FILE_BYTES } from '#domain/exports/format/read-board-file.ts'
import { displayName } from '#server/access/display-name.ts'
import { sessionCookie } from '#server/access/session-cookie.ts'
import { boardTitle } from '#server/boards/board-title.ts'
import { joinUrl } from '#server/boards/shared-link.ts'
import { HUNG_UP } from '#server/http/hung-up.ts'
import { addressOf } from '#server/http/peer-address.ts'
import { readJsonBytes } from '#server/http/read-body.ts'
import { readQuery } from '#server/http/read-query.ts'
import { type Call, route } from '#server/http/route.ts'
import { BodiesHeld } from '#server/imports/bodies-held.ts'
import { type ImportedBoard, importBoard } from '#server/imports/import-board.ts'

const WISH = z.strictObject({
  title: boardTitle.optional(),
  displayName: displayName.optional(),
})

const bodies = new BodiesHeld()

export const POST = route('import', async (call) => {
  const { request, origin, secure } = call
  try {
    const { boardId, recovery, session } = await imported(call)
    return Response.json(
      { id: boardId, url: `${origin}/b/${boardId}`, recovery: joinUrl(origin, recovery) },
      { status: 201, headers: { 'set-cookie': sessionCookie(session, secure) } },
    )
  } catch (error) {
    // Nobody reads it; it must merely not be logged as a failure of ours.
    if (request.signal.aborted) return new Response(null, { status: HUNG_UP })
    throw error
  }
})

async function imported({ request, runtime, token, now }: Call<unknown>): Promise<ImportedBoard> {
  const { title, displayName: name } = readQuery(request, WISH)
  const address = addressOf(request.headers)
  return await bodies.during(address, async (hold) => {
    const bytes = await readJsonBytes(request, MAX_BOARD_FILE_BYTES, hold)
    const { signal } = request
    return await importBoard(runtime, {
      ...{ bytes, title, displayName: name, session: token, now, address, signal },
    })
  })
}
