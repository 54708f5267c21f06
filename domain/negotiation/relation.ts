/** How two proposals hang together. */

import type { ActorId, ProposalId } from './ids.ts'

export const RELATION_TYPES = [
  'depends_on',
  'part_of',
  'excludes',
  'implies',
  'follows',
  'conditional_on',
  'implements',
  'prerequisite_of',
] as const
export type RelationType = (typeof RELATION_TYPES)[number]

export type Relation = {
  readonly from: ProposalId
  readonly to: ProposalId
  readonly type: RelationType
  /** The one actor for whom it holds (`conditional_on`); absent: for all. */
  readonly for?: ActorId
  readonly order: number
}

/** The key of a relation in the document. */
export function relationKey(relation: Pick<Relation, 'from' | 'to' | 'type' | 'for'>): string {
  return [relation.from, relation.type, relation.to, relation.for ?? ''].join(':')
}
