/** An actor: a state, bloc, institution, constituency, team or person. */

import type { ActorId } from './ids.ts'
import type { SourceSpan } from './source-span.ts'

export const ACTOR_KINDS = [
  'state',
  'bloc',
  'institution',
  'body',
  'think-tank',
  'media',
  'constituency',
  'team',
  'person',
] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

export type Actor = {
  readonly id: ActorId
  readonly name: string
  readonly kind: ActorKind
  /** Part played in this negotiation, in the source's words: `party`, `member`, `spokesperson` … */
  readonly role?: string
  /** Whether its consent counts under the decision rule. */
  readonly isParty: boolean
  /** Whether nothing passes without it. */
  readonly vetoPlayer: boolean
  /** How much its consent weighs where the rule is weighted, 0 or more; absent: 1. */
  readonly weight?: number
  /** Two to four letters for narrow places, `UA`. */
  readonly code?: string
  /** A person's office, `U.S. President`. */
  readonly title?: string
  readonly aka: readonly string[]
  readonly quote?: string
  /** The actor this one speaks for. */
  readonly represents?: ActorId
  /** The bloc this one belongs to; chains are acyclic. */
  readonly parent?: ActorId
  readonly members: readonly ActorId[]
  readonly spokespeople: readonly ActorId[]
  readonly source?: SourceSpan
  /** Sort key among all actors; ties are broken by id. */
  readonly order: number
}

/** How much an actor's consent weighs: 1 unless said otherwise. */
export function weightOf({ weight = 1 }: Pick<Actor, 'weight'>): number {
  return weight
}
