/** The points of the plot for two parties, worked out once for each pair: there may be a hundred thousand packages. */

import { useMemo, useState } from 'react'
import type { Weighing } from '#domain/analysis/weigh-packages.ts'
import type { Choice } from '#domain/analysis/weighted/bargaining-space.ts'
import { type PackageTable, rowOf, tableOf } from '#domain/analysis/weighted/package-table.ts'
import { frontierOf, type Pair, type Spot, spotsOf } from '#domain/analysis/weighted/two-parties.ts'
import { type Marks, marksOn, spotAt } from './marks-on.ts'
import type { Notable } from './notables.ts'

export type Plotted = {
  readonly table: PackageTable
  readonly spots: readonly Spot[]
  readonly frontier: readonly Spot[]
  readonly marks: Marks
  /** The spot one is at: that of the package shown last, which another pair of parties does not change. */
  readonly at: number
  readonly show: (choice: Choice) => void
}

export function usePlotted(weighing: Weighing, notables: readonly Notable[], pair: Pair): Plotted {
  const table = useMemo(() => plotted(weighing), [weighing])
  const spots = useMemo(() => spotsOf(table, pair), [table, pair])
  const frontier = useMemo(() => frontierOf(spots), [spots])
  const marks = useMemo(() => marksOn(spots, notables, table), [spots, notables, table])
  const [choice, show] = useState<Choice>()
  const wanted = choice ?? notables[0]?.choice
  const at = useMemo(() => {
    const spot = wanted && spotAt(spots, rowOf(table, wanted))
    return spot ? spots.indexOf(spot) : 0
  }, [spots, table, wanted])
  return { table, spots, frontier, marks, at, show }
}

/** Every package where each could be looked at, else what was found. */
function plotted({ packages, bargain, named, actorIds }: Weighing): PackageTable {
  if (packages) return packages
  const { nash, kalaiSmorodinsky, egalitarian, pareto = [] } = bargain
  const solutions = [nash, kalaiSmorodinsky, egalitarian].flatMap((outcome) => outcome ?? [])
  const found = [...pareto, ...solutions]
  const once = new Map(found.map((outcome) => [outcome.choice.join(' '), outcome]))
  return tableOf([...once.values()], named.length, actorIds.length)
}
