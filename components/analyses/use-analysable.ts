/** What the analyses are made of; stays the same while words in the ledger, packages and drawings change. */

import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { useNegotiation } from '../board/use-reading.ts'
import type { Analysable } from './analysis-task.ts'

export function useAnalysable(): Analysable {
  return useNegotiation(pick, isSame)
}

function pick(negotiation: Negotiation): Analysable {
  const { actors, issues, proposals, positions, relations } = negotiation
  const { decisionRule, quota, abstainBlocks } = negotiation
  return {
    actors,
    issues,
    proposals,
    positions,
    relations,
    decisionRule,
    abstainBlocks,
    ...(quota !== undefined && { quota }),
  }
}

function isSame(a: Analysable, b: Analysable): boolean {
  return (
    a.actors === b.actors &&
    a.issues === b.issues &&
    a.proposals === b.proposals &&
    a.positions === b.positions &&
    a.relations === b.relations &&
    a.decisionRule === b.decisionRule &&
    a.quota === b.quota &&
    a.abstainBlocks === b.abstainBlocks
  )
}
