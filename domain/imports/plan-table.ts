/** A table of proposals, actors or positions as one act on an open board, and every row that cannot be taken. */

import { unreachable } from '#domain/negotiation/unreachable.ts'
import type { Plan } from './plan.ts'
import { planActors } from './plan-actors.ts'
import { planPositions } from './plan-positions.ts'
import { planProposals } from './plan-proposals.ts'
import type { TableToPlan } from './table-to-plan.ts'

export function planTable(table: TableToPlan): Plan {
  switch (table.kind) {
    case 'proposals':
      return planProposals(table)
    case 'actors':
      return planActors(table)
    case 'positions':
      return planPositions(table)
    default:
      return unreachable(table.kind)
  }
}
