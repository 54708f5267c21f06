/** The shape utils of everything drawn from the board, in one list for the store and the editor. */

import { CardShapeUtil } from './card-shape-util.tsx'
import { HeadingShapeUtil } from './heading-shape-util.tsx'
import { LaneShapeUtil } from './lane-shape-util.tsx'
import { TokenShapeUtil } from './token-shape-util.tsx'

export const BOARD_SHAPE_UTILS = [
  LaneShapeUtil,
  TokenShapeUtil,
  CardShapeUtil,
  HeadingShapeUtil,
] as const
