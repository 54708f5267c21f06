/** What a thread of comments is pinned on. The thing may be gone later; the thread stays. Next: about-anchor.ts. */

import { z } from 'zod'
import { type ActorId, type IssueId, isId, type ProposalId } from '../negotiation/ids.ts'

/** `position`: an actor's token. `ink`: a drawing, by its id on the canvas. `spot`: a place on the floor, in board units. */
export type Anchor =
  | { readonly of: 'proposal'; readonly id: ProposalId }
  | { readonly of: 'actor'; readonly id: ActorId }
  | { readonly of: 'issue'; readonly id: IssueId }
  | { readonly of: 'position'; readonly actorId: ActorId; readonly proposalId: ProposalId }
  | { readonly of: 'ink'; readonly id: string }
  | { readonly of: 'spot'; readonly at: readonly [x: number, y: number] }

/** As far out as anything on a board may lie. */
const FARTHEST = 1_000_000

const id = <Id extends string>() => z.custom<Id>((value) => isId(value), 'is no id')
const coordinate = z.number().min(-FARTHEST).max(FARTHEST)

/** Whether there is such a thing is not asked: it may be on its way, or gone. */
export const ANCHOR: z.ZodType<Anchor> = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('proposal'), id: id<ProposalId>() }),
  z.strictObject({ of: z.literal('actor'), id: id<ActorId>() }),
  z.strictObject({ of: z.literal('issue'), id: id<IssueId>() }),
  z.strictObject({
    of: z.literal('position'),
    actorId: id<ActorId>(),
    proposalId: id<ProposalId>(),
  }),
  z.strictObject({ of: z.literal('ink'), id: z.string().regex(/^shape:[A-Za-z0-9_-]{1,64}$/) }),
  z.strictObject({ of: z.literal('spot'), at: z.tuple([coordinate, coordinate]).readonly() }),
])
