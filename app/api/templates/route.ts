/** `/api/templates`: what boards can start from, and saving one's own. docs/api.md */

import { z } from 'zod'
import { mayRun } from '#domain/access/role.ts'
import { inOneLine } from '#server/access/one-line.ts'
import { requireMember } from '#server/access/require-member.ts'
import { boardTitle } from '#server/boards/board-title.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { refuseInRoom } from '#server/rooms/refuse-in-room.ts'
import { listTemplates } from '#server/templates/list-templates.ts'
import { saveTemplate } from '#server/templates/save-template.ts'

const NOT_HERE = 'What is in a caucus room stays there: save the plenary as a template.'

const WISH = z.strictObject({
  boardId: z.string().min(1).max(64),
  title: boardTitle,
  description: z
    .string()
    .max(400)
    .transform(inOneLine)
    .refine((text) => text !== '', 'is empty')
    .optional(),
  isShared: z.boolean().default(false),
  withScores: z.boolean().default(false),
})

export const GET = route('templates', async ({ runtime, person }) => {
  return Response.json({ templates: await listTemplates(runtime.db, (await person()).id) })
})

export const POST = route('templates', async ({ request, runtime, person }) => {
  const caller = await person()
  const { boardId, description = '', ...wish } = await readBody(request, WISH)
  const member = await requireMember(runtime.db, boardId, caller, mayRun)
  const id = await saveTemplate(runtime, refuseInRoom(member, NOT_HERE), { ...wish, description })
  return Response.json({ id }, { status: 201 })
})
