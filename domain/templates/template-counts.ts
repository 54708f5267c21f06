/** How much is in a template, for lists of them. */

import { z } from 'zod'
import type { Board } from '#domain/board/board.ts'

const count = z.number().int().nonnegative()

export const TEMPLATE_COUNTS = z.object({
  lanes: count,
  actors: count,
  issues: count,
  proposals: count,
  positions: count,
})

export type TemplateCounts = Readonly<z.infer<typeof TEMPLATE_COUNTS>>

export function templateCounts({ negotiation, placement }: Board): TemplateCounts {
  return {
    lanes: placement.lanes.length,
    actors: negotiation.actors.size,
    issues: negotiation.issues.size,
    proposals: negotiation.proposals.size,
    positions: negotiation.positions.size,
  }
}
