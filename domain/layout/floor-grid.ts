/** The columns in which cards stand left of the lanes when a board opens; people may lay them anywhere. */

import { CARD_WIDTH } from './card-size.ts'
import { BAND_LABEL_LEFT } from './lane-geometry.ts'

export const COLUMN_GAP = 12
/** Between the last column and the labels of the bands. */
const LABEL_GAP = 16

/** The left edge of a column, counted from the lanes: 1 is the one next to them. */
export function floorColumnLeft(fromLanes: number): number {
  return BAND_LABEL_LEFT - LABEL_GAP + COLUMN_GAP - fromLanes * (CARD_WIDTH + COLUMN_GAP)
}
