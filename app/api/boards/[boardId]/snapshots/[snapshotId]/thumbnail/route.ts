/** `/api/boards/:id/snapshots/:sid/thumbnail`: the board in small as it was then. docs/api.md */

import { z } from 'zod'
import { anyMember, type BoardParams, memberOf } from '#server/http/member-of.ts'
import { readQuery } from '#server/http/read-query.ts'
import { route } from '#server/http/route.ts'
import { snapshotPicture } from '#server/snapshots/snapshot-picture.ts'

type Params = BoardParams & { readonly snapshotId: string }

const QUERY = z.strictObject({ theme: z.enum(['light', 'dark']).default('light') })

export const GET = route<Params>('snapshot-thumbnail', async (call) => {
  await memberOf(call, anyMember)
  const { theme } = readQuery(call.request, QUERY)
  const svg = await snapshotPicture(call.runtime, call.params, theme)
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } })
})
