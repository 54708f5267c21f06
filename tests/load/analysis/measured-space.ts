/** Score sheets nobody could enumerate: 12 issues of 5 options, 100 points an actor, chance deciding who wants what. */

import type { BargainingSpace } from '#domain/analysis/weighted/bargaining-space.ts'

const ISSUES = 12
const OPTIONS = 5

export type Interests = 'unrelated' | 'opposed'

/** Opposed: every option's worth to half of the actors is what it lacks for the others, give or take a fifth. */
export function measuredSpace(
  actors: number,
  interests: Interests,
  random: () => number,
): BargainingSpace {
  const weights = Array.from({ length: actors }, () => pointsOver(ISSUES, random))
  const worth = Array.from({ length: ISSUES }, (_, issue) =>
    Array.from({ length: OPTIONS }, () => {
      const side = random()
      return weights.map((points, actor) => {
        const leaning = actor % 2 === 0 ? side : 1 - side
        const share = interests === 'opposed' ? 0.8 * leaning + 0.2 * random() : random()
        return Math.round(100 * (points[issue] ?? 0) * share) / 100
      })
    }),
  )
  return { issues: worth, reservations: weights.map(() => 30) }
}

/** A hundred points by chance. */
function pointsOver(issues: number, random: () => number): readonly number[] {
  const parts = Array.from({ length: issues }, () => 0.2 + random())
  const sum = parts.reduce((total, part) => total + part, 0)
  return parts.map((part) => (100 * part) / sum)
}
