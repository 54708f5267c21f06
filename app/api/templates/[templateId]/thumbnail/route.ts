/** `/api/templates/:id/thumbnail`: a template in small. docs/api.md */

import { readQuery } from '#server/http/read-query.ts'
import { route } from '#server/http/route.ts'
import { svgAnswer, THEME_QUERY } from '#server/http/svg-answer.ts'
import { shippedThumbnail, templateThumbnail } from '#server/templates/template-thumbnail.ts'

type Params = { readonly templateId: string }

/** Those that ship are in the gallery of whoever has not been here before. */
export const GET = route<Params>('template-thumbnail', async (call) => {
  const { theme } = readQuery(call.request, THEME_QUERY)
  const id = call.params.templateId
  const shipped = shippedThumbnail(id, theme)
  if (shipped !== undefined) return svgAnswer(shipped)
  const personId = (await call.person()).id
  return svgAnswer(await templateThumbnail(call.runtime.db, { id, theme, personId }))
})
