/** `/api/me`: who the caller is to others. docs/api.md */

import { z } from 'zod'
import { displayName } from '#server/access/display-name.ts'
import { renamePerson } from '#server/access/rename-person.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'

const RENAME = z.strictObject({ displayName })

export const GET = route('me', async ({ person }) => Response.json(await person()))

export const PATCH = route('me', async ({ person, request, runtime }) => {
  const { id } = await person()
  const { displayName } = await readBody(request, RENAME)
  return Response.json(await renamePerson(runtime.db, id, displayName))
})
