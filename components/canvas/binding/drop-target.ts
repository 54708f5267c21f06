/** What lies under the pointer when a drag ends, on derived geometry. Next: drop-commands.ts. */

import { type Hit, hitTest } from '#domain/layout/hit-test.ts'
import { LANE_WIDTH, laneLeft, laneRect } from '#domain/layout/lane-geometry.ts'
import type { Point } from '#domain/layout/rect.ts'
import type { ActorId, PackageId } from '#domain/negotiation/ids.ts'

export type DropTarget =
  | Hit<ActorId>
  /** In a gap between two lanes: too near to both to mean anything. */
  | { readonly zone: 'gap' }
  | { readonly zone: 'floor' }
  /** The tray beside the canvas, showing this package; one that is not on the board is to be made. */
  | { readonly zone: 'tray'; readonly packageId: PackageId }

/**
 * tldraw's own drop callback fires every 60 to 320 ms and only for unlocked shapes, so the pointer is tested here.
 * The gaps are told apart from the floor: a token let go there was meant for a lane, not for oblivion.
 */
export function dropTarget(
  point: Point,
  lanes: readonly ActorId[],
  heights: readonly number[],
): DropTarget {
  return (
    hitTest(point, lanes, heights) ?? {
      zone: isAmongLanes(point, lanes, heights) ? 'gap' : 'floor',
    }
  )
}

function isAmongLanes(
  point: Point,
  lanes: readonly ActorId[],
  heights: readonly number[],
): boolean {
  if (lanes.length === 0) return false
  const right = laneLeft(lanes.length - 1) + LANE_WIDTH
  return point.x >= 0 && point.x < right && point.y >= 0 && point.y < laneRect(0, heights).h
}
