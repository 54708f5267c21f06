/**
 * What a finished drag means: things and a target in, commands out. Pure.
 * Called by settle.ts; carried out by domain/board/execute.ts.
 */

import { newPackageCommand, putCommands } from '#components/packages/packaging.ts'
import type { At, Board } from '#domain/board/board.ts'
import type { Command } from '#domain/board/command.ts'
import type { ActorId, IssueId, PackageId, ProposalId } from '#domain/negotiation/ids.ts'
import type { DropTarget } from './drop-target.ts'
import { laneOrder } from './lane-order.ts'

/** A thing let go, and where it lay on the canvas at that moment (its top left corner). */
export type Dragged =
  | { readonly of: 'proposal'; readonly id: ProposalId; readonly at: At }
  | { readonly of: 'issue'; readonly id: IssueId; readonly at: At }
  | {
      readonly of: 'position'
      readonly actorId: ActorId
      readonly proposalId: ProposalId
      readonly at: At
    }
  | { readonly of: 'actor'; readonly id: ActorId; readonly at: At }

/** The commands of one drop; none means that everything goes back to where it was. */
export function dropCommands(
  dragged: readonly Dragged[],
  target: DropTarget,
  board: Board,
): readonly Command[] {
  const lanes = dragged.filter((thing) => thing.of === 'actor')
  if (lanes.length > 0) return laneCommands(lanes, dragged, board)
  if (target.zone === 'floor') return floorCommands(dragged)
  if (target.zone === 'tray') return trayCommands(dragged, target.packageId, board)
  return dragged.flatMap((thing) => laneDrop(thing, target, board))
}

function laneDrop(thing: Dragged, target: DropTarget, board: Board): readonly Command[] {
  const proposalId = thing.of === 'proposal' ? thing.id : proposalOf(thing)
  if (proposalId === undefined) return []
  if (target.zone === 'header') {
    const tabled = board.negotiation.proposals.get(proposalId)?.tabledBy ?? []
    const { actorId } = target
    return tabled.length === 1 && tabled[0] === actorId
      ? []
      : [{ type: 'table', proposalId, actorId }]
  }
  if (target.zone !== 'band') return []
  const { actorId, band: stance } = target
  return [{ type: 'takePosition', actorId, proposalId, stance }]
}

/** Cards and tokens go back to where they were: what they stand for is in the package now. */
function trayCommands(
  dragged: readonly Dragged[],
  packageId: PackageId,
  { negotiation: { packages } }: Board,
): readonly Command[] {
  const proposalIds = dragged.flatMap((thing) =>
    thing.of === 'proposal' ? thing.id : (proposalOf(thing) ?? []),
  )
  if (proposalIds.length === 0) return []
  const known = packages.get(packageId)
  return known
    ? putCommands(known, proposalIds)
    : [newPackageCommand(packages, { id: packageId, proposalIds })]
}

function proposalOf(thing: Dragged): ProposalId | undefined {
  return thing.of === 'position' ? thing.proposalId : undefined
}

/**
 * A token taken off the lanes falls silent, but only when tokens are all that was taken:
 * moving a whole selection about the floor must not withdraw positions that happened to be in it.
 */
function floorCommands(dragged: readonly Dragged[]): readonly Command[] {
  const tokens = dragged.filter((thing) => thing.of === 'position')
  if (tokens.length === dragged.length) {
    return tokens.map(({ actorId, proposalId }) => ({
      type: 'takePosition',
      actorId,
      proposalId,
      stance: 'unknown',
    }))
  }
  return placeCommands(dragged)
}

/** Lanes only change their order; cards and headings dragged along with them move about the floor. */
function laneCommands(
  lanes: readonly { readonly id: ActorId; readonly at: At }[],
  dragged: readonly Dragged[],
  board: Board,
): readonly Command[] {
  const before = board.placement.lanes
  const after = laneOrder(before, lanes)
  const changed = after.some((id, index) => id !== before[index])
  return [
    ...(changed ? [{ type: 'arrangeLanes', lanes: after } as const] : []),
    ...placeCommands(dragged),
  ]
}

/** Cards and headings that lie somewhere else now: one command for all. */
export function placeCommands(dragged: readonly Dragged[]): readonly Command[] {
  const places = dragged.flatMap((thing) =>
    thing.of === 'proposal' || thing.of === 'issue'
      ? [{ of: thing.of, id: thing.id, at: thing.at }]
      : [],
  )
  return places.length > 0 ? [{ type: 'place', places }] : []
}
