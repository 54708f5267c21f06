/** One row of the table: a figure of each server, Parley's ratio to Hocuspocus, and what the ratio should be. */

import type { ServerName } from '../servers/wish.ts'

export type Goal =
  | { readonly ratioAtMost: number }
  | { readonly ratioAtLeast: number }
  /** Of Parley's own figure. */
  | { readonly atMost: number }
  | { readonly atLeast: number }

export type Line = {
  readonly workload: string
  readonly what: string
  readonly unit: string
  /** Medians of the rounds; absent: not measured for this server. */
  readonly figures: Readonly<Partial<Record<ServerName, number>>>
  readonly goal?: Goal
}

/** Parley's figure by Hocuspocus's; undefined when one is missing or nought. */
export function ratioOf({ figures: { parley, hocuspocus } }: Line): number | undefined {
  return parley === undefined || Number.isNaN(parley) || !hocuspocus
    ? undefined
    : parley / hocuspocus
}

/** Whether the goal is reached; undefined when there is none, or nothing to compare with. */
export function isReached(line: Line): boolean | undefined {
  const { goal } = line
  if (goal === undefined) return undefined
  const isOwn = 'atMost' in goal || 'atLeast' in goal
  const figure = isOwn ? line.figures.parley : ratioOf(line)
  if (figure === undefined) return undefined
  if ('ratioAtMost' in goal) return figure <= goal.ratioAtMost
  if ('ratioAtLeast' in goal) return figure >= goal.ratioAtLeast
  return 'atMost' in goal ? figure <= goal.atMost : figure >= goal.atLeast
}
