/**
 * Stances as ranks: 0 support, 1 conditional, 2 opposed, 3 red line. An abstention lies halfway between conditional
 * and opposed. Ranks are ordinal: differences of them describe, they do not price.
 */

import type { Stance } from '#domain/negotiation/stance.ts'

export const MAX_RANK = 3

const RANKS: Readonly<Record<Stance, number | undefined>> = {
  support: 0,
  conditional: 1,
  abstain: 1.5,
  opposed: 2,
  red_line: MAX_RANK,
  unknown: undefined,
}

/** Undefined for silence. */
export function rankOf(stance: Stance): number | undefined {
  return RANKS[stance]
}
