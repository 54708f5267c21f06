/**
 * `/api/boards/:id/rounds/:roundId/ballots/:actorId`: what one party states in a sealed round. What is answered has the
 * same length whatever is in it. docs/api.md
 */

import { z } from 'zod'
import { mayStateSealed } from '#domain/access/role.ts'
import { type ActorId, toId } from '#domain/negotiation/ids.ts'
import { ballotStances } from '#domain/rounds/ballot.ts'
import { type BoardParams, memberOf } from '#server/http/member-of.ts'
import { paddedJson } from '#server/http/padded-json.ts'
import { readBody } from '#server/http/read-body.ts'
import { route } from '#server/http/route.ts'
import { readBallot } from '#server/rounds/read-ballot.ts'
import { submitBallot } from '#server/rounds/submit-ballot.ts'

type Params = BoardParams & { readonly roundId: string; readonly actorId: string }

/** `padding`: pages fill it up so that what goes over the line has one length, too. */
const WISH = z.strictObject({ stances: ballotStances, padding: z.string().optional() })

/** More than any ballot, in bytes. */
const ANSWER_BYTES = 17 * 1024

export const GET = route<Params>('ballot', async (call) => {
  const by = await memberOf(call, mayStateSealed)
  const { roundId } = call.params
  const actorId = toId<ActorId>(call.params.actorId)
  const ballot = await readBallot(call.runtime, { roundId, actorId, by })
  return paddedJson(ballot, ANSWER_BYTES)
})

export const PUT = route<Params>('ballot', async (call) => {
  const by = await memberOf(call, mayStateSealed)
  const { stances } = await readBody(call.request, WISH)
  const { roundId } = call.params
  const actorId = toId<ActorId>(call.params.actorId)
  await submitBallot(call.runtime, { roundId, actorId, by, stances })
  return new Response(null, { status: 204 })
})
