/** Which named packages lie on a point of the plot. Pure. */

import type { Spot } from '#domain/analysis/weighted/two-parties.ts'
import { isSameChoice, type Notable } from './notables.ts'

export function notablesOn({ packages }: Spot, notables: readonly Notable[]): readonly Notable[] {
  return notables.filter(({ choice }) =>
    packages.some((outcome) => isSameChoice(outcome.choice, choice)),
  )
}
