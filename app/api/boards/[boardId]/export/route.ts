/** `/api/boards/:id/export`: a board, or a part of it, as a file. docs/api.md */

import { answerExport } from '#server/exports/answer-export.ts'
import { EXPORT_QUERY, EXPORT_WISH } from '#server/exports/export-wish.ts'
import type { BoardParams } from '#server/http/member-of.ts'
import { readBody } from '#server/http/read-body.ts'
import { readQuery } from '#server/http/read-query.ts'
import { route } from '#server/http/route.ts'

/** Thousands of ids may be chosen. */
const MAX_BODY_BYTES = 1024 * 1024

export const GET = route<BoardParams>('export', async (call) =>
  answerExport(call, (request) => ({
    ...readQuery(request, EXPORT_QUERY),
    scope: { kind: 'board' },
  })),
)

export const POST = route<BoardParams>('export', async (call) =>
  answerExport(call, (request) => readBody(request, EXPORT_WISH, MAX_BODY_BYTES)),
)
