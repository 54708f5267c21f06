/**
 * A sealed stance round: every party states where it stands on some proposals, none sees another's statement before all
 * are shown at once. What a party states: ballot.ts; how it enters the board: enter-round.ts.
 */

import { z } from 'zod'
import { type ActorId, isId, type ProposalId } from '../negotiation/ids.ts'
import type { Negotiation } from '../negotiation/negotiation.ts'

export const ROUND_STATES = ['open', 'revealed', 'void'] as const
/** `void`: called off, nothing of it was or will be shown. */
export type RoundState = (typeof ROUND_STATES)[number]

/** A proposal in the wording that the round asks about. */
export type AskedProposal = { readonly id: ProposalId; readonly version: number }

/** A party as it was called when the round was opened. */
export type AskedParty = { readonly actorId: ActorId; readonly name: string }

/** More than a table goes through in one go; with as many conditions, in any script, a ballot still fits into its box. */
export const MAX_ROUND_PROPOSALS = 12
export const MAX_ROUND_MINUTES = 7 * 24 * 60
/** As many parties as any negotiation has. */
export const MAX_ROUND_PARTIES = 100

export const proposalId = z
  .string()
  .refine(isId)
  .transform((id) => id as ProposalId)
export const actorId = z
  .string()
  .refine(isId)
  .transform((id) => id as ActorId)

const version = z.number().int().min(1)

const minutes = z.number().int().min(1).max(MAX_ROUND_MINUTES)

export const askedProposals = z.array(z.object({ id: proposalId, version }))
export const askedParties = z.array(z.object({ actorId, name: z.string() }))

/** What a facilitator asks for. */
export const roundWish = z.strictObject({
  proposalIds: z
    .array(proposalId)
    .min(1)
    .max(MAX_ROUND_PROPOSALS)
    .refine((ids) => new Set(ids).size === ids.length, 'a proposal twice'),
  minutes,
})
export type RoundWish = z.infer<typeof roundWish>

/** What a facilitator gives an open round besides. */
export const moreTime = z.strictObject({ moreMinutes: minutes })

export type Asked = {
  readonly proposals: readonly AskedProposal[]
  readonly parties: readonly AskedParty[]
}

/**
 * What a round on these proposals asks, and whom: every party, in the board's order. Undefined where a proposal is not
 * on the board, or nobody is a party.
 */
export function askedOn(
  { actors, proposals }: Pick<Negotiation, 'actors' | 'proposals'>,
  proposalIds: readonly ProposalId[],
): Asked | undefined {
  const asked = proposalIds.flatMap((id) => {
    const proposal = proposals.get(id)
    return proposal ? [{ id, version: proposal.version }] : []
  })
  const parties = [...actors.values()]
    .filter(({ isParty }) => isParty)
    .slice(0, MAX_ROUND_PARTIES)
    .map(({ id, name }) => ({ actorId: id, name }))
  if (asked.length < proposalIds.length || parties.length === 0) return undefined
  return { proposals: asked, parties }
}

/** What the board's ledger calls a round. */
export function roundName(number: number): string {
  return `Sealed round ${number}`
}
