/** `/readyz`: people can be sent here. For whoever balances the load. */

import { DomainError } from '#domain/access/domain-error.ts'
import { isReady } from '#server/http/is-ready.ts'
import { route } from '#server/http/route.ts'

export const GET = route('readyz', async ({ runtime }) => {
  if (await isReady(runtime.db)) return Response.json({ ok: true })
  throw new DomainError('unavailable', 'The database does not answer, or has migrations to come.')
})
