/** Packages that have a name among all of them: the solutions of bargaining theory, and those in the tray. Pure. */

import type { Weighing } from '#domain/analysis/weigh-packages.ts'
import type { Choice } from '#domain/analysis/weighted/bargaining-space.ts'
import { optionTaken } from '#domain/analysis/weighted/worth-of-proposals.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'

export const SOLUTIONS = {
  nash: { name: 'Nash', about: 'greatest product of gains' },
  kalaiSmorodinsky: {
    name: 'Kalai–Smorodinsky',
    about: 'the worst-off comes nearest to the most it could gain',
  },
  egalitarian: { name: 'Egalitarian', about: 'the smallest gain is as great as possible' },
} as const
export type Solution = keyof typeof SOLUTIONS

export type Notable = {
  readonly kind: Solution | 'tray'
  readonly name: string
  readonly choice: Choice
}

/** Packages of the tray are among them when they settle every issue. */
export function notablesOf(
  { bargain, named }: Weighing,
  { issues, packages }: Pick<Negotiation, 'issues' | 'packages'>,
): readonly Notable[] {
  const solutions = (['nash', 'kalaiSmorodinsky', 'egalitarian'] as const).flatMap(
    (kind): readonly Notable[] => {
      const outcome = bargain[kind]
      return outcome ? [{ kind, name: SOLUTIONS[kind].name, choice: outcome.choice }] : []
    },
  )
  const inTray = [...packages.values()].flatMap(({ title, proposalIds }): readonly Notable[] => {
    const included = new Set(proposalIds)
    const choice = named.map(({ issueId, optionIds }) => {
      const taken = optionTaken(issues.get(issueId) ?? { options: [] }, included)
      return taken ? optionIds.indexOf(taken.id) : -1
    })
    return proposalIds.length === 0 || choice.includes(-1)
      ? []
      : [{ kind: 'tray', name: title || 'Package without a name', choice }]
  })
  return [...solutions, ...inTray]
}

export function isSameChoice(a: Choice, b: Choice): boolean {
  return a.length === b.length && a.every((option, issue) => option === b[issue])
}
