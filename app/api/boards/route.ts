/** `/api/boards`: the caller's boards, and new ones. docs/api.md */

import { z } from 'zod'
import { isId } from '#domain/negotiation/ids.ts'
import { displayName } from '#server/access/display-name.ts'
import { inOneLine } from '#server/access/one-line.ts'
import { sessionCookie } from '#server/access/session-cookie.ts'
import { boardTitle } from '#server/boards/board-title.ts'
import { createBoard } from '#server/boards/create-board.ts'
import { listBoards, SHELVES } from '#server/boards/list-boards.ts'
import { BOARD_ORDERS } from '#server/boards/list-place.ts'
import { joinUrl } from '#server/boards/shared-link.ts'
import { readBody } from '#server/http/read-body.ts'
import { readQuery } from '#server/http/read-query.ts'
import { route } from '#server/http/route.ts'
import { takesGuests } from '#server/sign-in/keep-guests-out.ts'

const WISH = z.strictObject({
  title: boardTitle.optional(),
  template: z.string().refine(isId, 'is no id').default('blank'),
  displayName: displayName.optional(),
})

const LIST = z.strictObject({
  in: z.enum(SHELVES).default('all'),
  search: z.string().max(200).transform(inOneLine).optional(),
  sort: z.enum(BOARD_ORDERS).default('visited'),
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
  after: z.string().max(2_000).optional(),
})

export const GET = route('boards', async ({ request, runtime, person }) => {
  const { id } = await person()
  return Response.json(await listBoards(runtime.db, id, readQuery(request, LIST)))
})

export const POST = route('boards', async ({ request, runtime, origin, secure, token, now }) => {
  const { title, template, displayName } = await readBody(request, WISH)
  const wish = {
    title,
    template,
    displayName,
    session: token,
    takesGuests: takesGuests(runtime.config),
    now,
  }
  const { boardId, tokens, session } = await createBoard(runtime, wish)
  const links = {
    facilitator: joinUrl(origin, tokens.facilitator),
    editor: joinUrl(origin, tokens.editor),
    viewer: joinUrl(origin, tokens.viewer),
  }
  return Response.json(
    {
      id: boardId,
      url: `${origin}/b/${boardId}`,
      links,
      recovery: joinUrl(origin, tokens.recovery),
    },
    { status: 201, headers: { 'set-cookie': sessionCookie(session, secure) } },
  )
})
