/** Which lane, and which part of it, lies under a point. */

import { BANDS, type Band } from '#domain/negotiation/stance.ts'
import { bandRect, FOOT, HEAD, LANE_GAP, LANE_WIDTH, laneLeft, laneRect } from './lane-geometry.ts'
import type { Point } from './rect.ts'

export type Hit<Lane extends string = string> =
  | { readonly zone: 'header' | 'foot'; readonly actorId: Lane }
  | { readonly zone: 'band'; readonly actorId: Lane; readonly band: Band }

/** The part of a lane under a point; undefined on the floor, in the gap between lanes, and for a point that is no number. */
export function hitTest<Lane extends string>(
  point: Point,
  laneIds: readonly Lane[],
  heights: readonly number[],
): Hit<Lane> | undefined {
  const lane = Math.floor(point.x / (LANE_WIDTH + LANE_GAP))
  const actorId = laneIds[lane]
  if (actorId === undefined || point.x - laneLeft(lane) >= LANE_WIDTH) return undefined
  const { h } = laneRect(lane, heights)
  if (!(point.y >= 0 && point.y < h)) return undefined
  if (point.y < HEAD) return { zone: 'header', actorId }
  if (point.y >= h - FOOT) return { zone: 'foot', actorId }
  const band = BANDS.find((each) => {
    const rect = bandRect(lane, each, heights)
    return point.y < rect.y + rect.h
  })
  return band && { zone: 'band', actorId, band }
}
