/** The status of one proposal as the document has it now, for those who need it before the board is read again. */

import type { ProposalStatus } from '#domain/negotiation/proposal.ts'
import { entityAt, type Roots } from './document.ts'
import { PROPOSAL_FIELDS } from './fields/entity-fields.ts'

/** The status, of a removed proposal too, since it may come back; undefined when there never was one. */
export function statusAt({ proposals }: Roots, id: string): ProposalStatus | undefined {
  const entity = entityAt(proposals, id)
  if (!entity) return
  const { parse, fallback } = PROPOSAL_FIELDS.status
  return parse(entity.get('status') ?? undefined, () => undefined) ?? fallback
}
