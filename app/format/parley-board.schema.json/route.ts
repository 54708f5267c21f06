/** `/format/parley-board.schema.json`: the form of a board's file, for programs. docs/format.md */

import { boardFileSchema } from '#domain/exports/format/board-file.ts'
import { route } from '#server/http/route.ts'

const SCHEMA = JSON.stringify(boardFileSchema(), null, 2)

export const GET = route('format', async () => {
  return new Response(SCHEMA, { headers: { 'content-type': 'application/schema+json' } })
})
