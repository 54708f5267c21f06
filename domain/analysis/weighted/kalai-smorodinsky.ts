/**
 * The Kalai–Smorodinsky solution (Kalai & Smorodinsky 1975), on finitely many outcomes: the share of its greatest
 * possible gain that the worst-off actor gets is as great as possible; ties by leximin (Imai 1983).
 */

import type { BargainingRule } from './bargaining-rule.ts'
import { maximinRule } from './maximin-rule.ts'

/** @param ideals greatest gain of each actor in outcomes nobody is worse off by; who has none is left out */
export function kalaiSmorodinskyRule(ideals: readonly number[]): BargainingRule {
  return maximinRule(ideals)
}
