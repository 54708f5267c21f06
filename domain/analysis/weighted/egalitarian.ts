/** The egalitarian solution (Kalai 1977), on finitely many outcomes: the smallest gain is as great as possible; ties by leximin. */

import type { BargainingRule } from './bargaining-rule.ts'
import { maximinRule } from './maximin-rule.ts'

export function egalitarianRule(actors: number): BargainingRule {
  return maximinRule(new Array(actors).fill(1))
}
