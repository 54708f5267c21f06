/** One thing being negotiated; its options, where it has any, exclude each other. */

import type { IssueId, ProposalId } from './ids.ts'

export type IssueOption = {
  readonly id: string
  readonly title: string
  /** The proposals the option is made of; none means "nothing is agreed here". */
  readonly proposalIds: readonly ProposalId[]
}

export type Issue = {
  readonly id: IssueId
  readonly title: string
  readonly question: string
  readonly options: readonly IssueOption[]
  readonly order: number
}
