/** States everybody would stay in, by each of the four ways to look ahead. How one actor sees it: stability.ts. */

import type { ConflictGraph } from './conflict-graph.ts'
import { CONCEPTS, type Concept, lookoutOf } from './stability.ts'

export type Equilibria = Readonly<Record<Concept, readonly number[]>>

/** Stable for every actor; states in the order of the graph. */
export function equilibria(graph: ConflictGraph): Equilibria {
  const lookouts = Array.from({ length: graph.actors }, (_, actor) => lookoutOf(graph, actor))
  const found: Record<Concept, number[]> = { nash: [], seq: [], smr: [], gmr: [] }
  for (const state of graph.states) {
    const stays = lookouts.map(({ staysBy }) => staysBy(state))
    for (const concept of CONCEPTS) {
      if (stays.every((by) => by.includes(concept))) found[concept].push(state)
    }
  }
  return found
}
