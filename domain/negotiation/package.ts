/** A package: proposals offered as one deal. */

import type { PackageId, ProposalId } from './ids.ts'

export type Package = {
  readonly id: PackageId
  readonly title: string
  readonly note?: string
  /** In the order of the proposals on the board. */
  readonly proposalIds: readonly ProposalId[]
  /** Sort key among all packages; ties are broken by id. */
  readonly order: number
}
