/** `/api/boards/:id/stability`: which outcomes would hold if everybody minded only their own next move. docs/api.md */

import { z } from 'zod'
import type { ConflictOption } from '#domain/analysis/board-conflict.ts'
import { type ActorId, isId, type ProposalId, toId } from '#domain/negotiation/ids.ts'
import { stabilityOfBoard } from '#server/boards/analyse-board.ts'
import { anyMember, type BoardParams, madeFor } from '#server/http/member-of.ts'
import { readQuery } from '#server/http/read-query.ts'
import { route } from '#server/http/route.ts'

const PAIR = /^([^:]+):([^:]+)$/

const QUERY = z.strictObject({
  options: z
    .string()
    .default('')
    .transform(listed)
    .pipe(z.array(z.string().transform(readOption))),
  at: z
    .string()
    .transform(listed)
    .pipe(z.array(z.string().refine(isId, 'not an id')))
    .transform((ids) => ids.map(toId<ProposalId>))
    .exactOptional(),
  declaredOnly: z
    .enum(['true', 'false'])
    .default('false')
    .transform((said) => said === 'true'),
})

export const GET = route<BoardParams>('stability', async (call) => {
  const found = await madeFor(call, anyMember, (member) =>
    stabilityOfBoard(call.runtime, member, readQuery(call.request, QUERY)),
  )
  return new Response(found, { headers: { 'content-type': 'application/json' } })
})

function listed(words: string): string[] {
  return words === '' ? [] : words.split(',')
}

/** "proposal:actor". */
function readOption(words: string, context: z.RefinementCtx): ConflictOption {
  const [, proposal, actor] = PAIR.exec(words) ?? []
  if (isId(proposal) && isId(actor))
    return { proposalId: toId<ProposalId>(`${proposal}`), actorId: toId<ActorId>(`${actor}`) }
  context.addIssue({ code: 'custom', message: 'proposal:actor, with commas between them' })
  return z.NEVER
}
