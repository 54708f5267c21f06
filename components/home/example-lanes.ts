/** Where each position of the example stands, lane by lane and band by band, for the picture on the home page. */

import type { Board } from '#domain/board/board.ts'
import { isDeclared } from '#domain/negotiation/evidence.ts'
import { BANDS, type Band } from '#domain/negotiation/stance.ts'

export type ExampleToken = {
  readonly proposalId: string
  readonly title: string
  /** Drawn dashed and unfilled, as on the board. */
  readonly weak: boolean
}
export type ExampleLane = {
  readonly actorId: string
  readonly code: string
  /** Support first, red line last. */
  readonly bands: readonly { readonly band: Band; readonly tokens: readonly ExampleToken[] }[]
}

export function exampleLanes({ negotiation, placement }: Board): readonly ExampleLane[] {
  return placement.lanes.flatMap((actorId) => {
    const actor = negotiation.actors.get(actorId)
    if (!actor) return []
    const own = [...negotiation.positions.values()].filter((one) => one.actorId === actorId)
    const bands = BANDS.map((band) => ({
      band,
      tokens: own
        .filter((position) => position.stance === band)
        .map(({ proposalId, evidence }) => ({
          proposalId,
          title: negotiation.proposals.get(proposalId)?.shortTitle ?? '',
          weak: !isDeclared(evidence),
        })),
    }))
    return [{ actorId, code: actor.code ?? actor.name, bands }]
  })
}
