/** Sealed rounds as the API tells them (docs/api.md), with the moment they were told by a clock that only counts. */

import { z } from 'zod'
import { ballotStances } from '#domain/rounds/ballot.ts'
import { actorId, askedProposals, ROUND_STATES } from '#domain/rounds/sealed-round.ts'

const round = z.object({
  id: z.string(),
  number: z.number(),
  state: z.enum(ROUND_STATES),
  openedBy: z.string(),
  openedAt: z.string(),
  endsAt: z.string(),
  closedAt: z.string().nullable(),
  proposals: askedProposals,
  parties: z.array(
    z.object({
      actorId,
      name: z.string(),
      hasSubmitted: z.boolean(),
      hasDelegate: z.boolean(),
    }),
  ),
  entryId: z.string().nullable(),
})

export type Round = z.infer<typeof round>
export type RoundParty = Round['parties'][number]

export const ROUND = round

export const ROUNDS = z
  .object({ rounds: z.array(round), now: z.number() })
  .transform((told) => ({ ...told, toldAt: performance.now() }))

export type ToldRounds = z.infer<typeof ROUNDS>

export const OWN_BALLOT = z.object({
  stances: ballotStances.nullable(),
  by: z.string().nullable(),
})

/** ms until a round is revealed, by the server's clock; 0 when its time is over. */
export function timeToReveal({ now, toldAt }: ToldRounds, { endsAt }: Round): number {
  return Math.max(0, Date.parse(endsAt) - now - (performance.now() - toldAt))
}
