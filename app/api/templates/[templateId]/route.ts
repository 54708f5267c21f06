/** `/api/templates/:id`: one of the caller's own. docs/api.md */

import { route } from '#server/http/route.ts'
import { deleteTemplate } from '#server/templates/delete-template.ts'

type Params = { readonly templateId: string }

export const DELETE = route<Params>('template', async ({ params, person, runtime }) => {
  await deleteTemplate(runtime.db, params.templateId, (await person()).id)
  return new Response(null, { status: 204 })
})
