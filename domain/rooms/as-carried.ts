/** On whose word a position rests once it was carried back, and why it was stated: shown before (carry-review.tsx), and
 * entered by carry-commands.ts. */

import type { PartFields } from './carried-parts.ts'

export type CarriedBy = {
  /** From which room it came, as the ledger says it. */
  readonly reason: string
  /** Whether the actor's own delegate carries it. */
  readonly isOwn: boolean
}

type Stated = { readonly base: PartFields | null; readonly room: PartFields | null }
type AsCarried = { readonly evidence: unknown; readonly reason: string }

/** Why it was said in the room, where that is new, stands behind where it came from. `evidence` undefined: a silence. */
export function asCarried({ base, room }: Stated, { reason, isOwn }: CarriedBy): AsCarried {
  const said = room?.reason
  const isNewReason = said !== undefined && said !== base?.reason
  return {
    evidence: evidenceFor(room?.evidence, isOwn),
    reason: isNewReason ? `${reason}: ${String(said)}` : reason,
  }
}

/** An actor's own word in the room is the actor's own on the plenary if its delegate carries it, else it is passed on. */
function evidenceFor(evidence: unknown, isOwn: boolean): unknown {
  if (evidence === 'silent') return undefined
  if (isOwn) return evidence === 'inferred' ? 'self' : evidence
  return evidence === 'self' ? 'attributed-by-other' : evidence
}
