/** What differs between two readings whose equal parts are identical, said as if one transaction had written it. */

import type { Board } from '../board.ts'
import type { Touched } from './board-reader.ts'

type Values = ReadonlyMap<string, unknown>

const OWN_FACTS = [
  'title',
  'decisionRule',
  'quota',
  'packageDeal',
  'abstainBlocks',
  'provenance',
] as const

/** Ids of what came, went or reads otherwise, by root. */
export function touchedBetween(before: Board, after: Board): Touched {
  const [was, is] = [before.negotiation, after.negotiation]
  const [lay, lies] = [before.placement, after.placement]
  return {
    meta: new Set(OWN_FACTS.filter((name) => was[name] !== is[name])),
    actors: new Set([...differing(was.actors, is.actors), ...moved(lay.lanes, lies.lanes)]),
    issues: new Set([...differing(was.issues, is.issues), ...differing(lay.issues, lies.issues)]),
    proposals: new Set([
      ...differing(was.proposals, is.proposals),
      ...differing(lay.proposals, lies.proposals),
    ]),
    positions: differing(was.positions, is.positions),
    relations: differing(was.relations, is.relations),
    events: differing(was.events, is.events),
    constraints: differing(was.constraints, is.constraints),
    assessments: differing(was.assessments, is.assessments),
    openQuestions: differing(was.openQuestions, is.openQuestions),
    packages: differing(was.packages, is.packages),
    ink: differing(before.ink, after.ink),
    ledger: was.ledger !== is.ledger,
    decisions: was.decisions !== is.decisions,
  }
}

function differing(before: Values, after: Values): ReadonlySet<string> {
  if (before === after) return new Set()
  const changed = new Set<string>()
  for (const [id, value] of after) if (before.get(id) !== value) changed.add(id)
  for (const id of before.keys()) if (!after.has(id)) changed.add(id)
  return changed
}

/** Lanes that came, went or stand elsewhere. */
function moved(before: readonly string[], after: readonly string[]): readonly string[] {
  const places = (lanes: readonly string[]) => new Map(lanes.map((id, lane) => [id, lane]))
  return [...differing(places(before), places(after))]
}
