/**
 * The record of agreement: proposals become agreed, or agreed ad referendum, only by an explicit act, and stop being
 * so only by another. Append-only, never rewritten, like the ledger of positions.
 */

import type { PackageId, ProposalId } from './ids.ts'
import type { DecisionRule } from './negotiation.ts'
import type { ProposalStatus } from './proposal.ts'

export type StatusChange = {
  readonly proposalId: ProposalId
  readonly from: ProposalStatus
  readonly to: ProposalStatus
}

export type Decision = {
  /** What one act changed, never empty. */
  readonly changes: readonly StatusChange[]
  /** The package they were agreed as. */
  readonly packageId?: PackageId
  /** The person who declared it: an id, and the name as it was then. */
  readonly by: string
  readonly byName: string
  /** ms since the epoch. */
  readonly at: number
  readonly reason?: string
  /** The board's decision rule at the time. */
  readonly rule: DecisionRule
  /** Whether it only takes back, or does again, an act of one's own, or restores a snapshot. */
  readonly isCorrection: boolean
}
