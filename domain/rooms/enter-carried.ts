/** Enters what is carried back from a caucus room in the plenary: one act, which the ledger shows as such. */

import type * as Y from 'yjs'
import type { Act } from '../board/command.ts'
import { SERVER_ORIGIN } from '../board/document.ts'
import { execute } from '../board/execute.ts'
import { type Carrying, carryCommands } from './carry-commands.ts'
import type { RoomDifference } from './room-difference.ts'

/** What the ledger calls a room. */
export function carriedReason(number: number): string {
  return `Carried back from room ${number}`
}

/** The differences in the order room-difference.ts gives them. */
export function enterCarried(
  plenary: Y.Doc,
  differences: readonly RoomDifference[],
  { act, ...carrying }: Carrying & { readonly act: Act },
): void {
  const commands = differences.flatMap((difference) => carryCommands(difference, carrying))
  execute(plenary, commands, act, SERVER_ORIGIN)
}
