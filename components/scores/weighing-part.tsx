/** What bargaining theory says of the packages: a plot of two parties' points, and the best packages in a table. */

import { lazy, type ReactElement, Suspense, useMemo, useState } from 'react'
import type { Weighing } from '#domain/analysis/weigh-packages.ts'
import { outcomeAt } from '#domain/analysis/weighted/package-table.ts'
import type { Pair } from '#domain/analysis/weighted/two-parties.ts'
import type { PackageId } from '#domain/negotiation/ids.ts'
import { namesIn } from '../analyses/names.ts'
import { useAnalysable } from '../analyses/use-analysable.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { Section } from '../inspector/section.tsx'
import { BargainTable } from './bargain-table.tsx'
import { notablesOf } from './notables.ts'
import { PairChoice } from './pair-choice.tsx'
import styles from './scores.module.css'
import { SpotPackages } from './spot-packages.tsx'
import { usePlotted } from './use-plotted.ts'

/** Its libraries are fetched when a plot is first looked at. */
const ScorePlot = lazy(async () => {
  const { ScorePlot } = await import('./score-plot.tsx')
  return { default: ScorePlot }
})

type WeighingPartProps = {
  readonly weighing: Weighing
  readonly onPut: (id: PackageId) => void
}

const FIRST_PAIR: Pair = [0, 1]

export function WeighingPart({ weighing, onPut }: WeighingPartProps): ReactElement {
  const negotiation = useAnalysable()
  const packages = useNegotiation((whole) => whole.packages)
  const names = useMemo(() => namesIn(negotiation), [negotiation])
  const [asked, setPair] = useState<Pair>(FIRST_PAIR)
  const actors = weighing.actorIds.length
  const pair: Pair = asked[0] < actors && asked[1] < actors ? asked : FIRST_PAIR
  const notables = useMemo(
    () => notablesOf(weighing, { issues: negotiation.issues, packages }),
    [weighing, negotiation.issues, packages],
  )
  const { table, spots, frontier, marks, at, show } = usePlotted(weighing, notables, pair)
  const axes = pair.map((actor) => ({
    name: names.actor(weighing.actorIds[actor] ?? ('' as never)),
    reservation: weighing.reservations[actor] ?? 0,
  }))
  const [x, y] = axes
  const spot = spots[at]
  if (!(x && y && spot)) return <p className={styles.words}>No package hangs together.</p>
  const words = { named: weighing.named, names }
  return (
    <Section title="What packages are worth" aside={sizeWords(weighing)}>
      <PairChoice actorIds={weighing.actorIds} pair={pair} names={names} onPair={setPair} />
      <div className={styles.beside}>
        <div>
          <Suspense fallback={<p className={styles.words}>Drawing…</p>}>
            <ScorePlot
              spots={spots}
              frontier={frontier}
              marks={marks}
              at={at}
              axes={{ x, y }}
              onAt={(index) => show(outcomeAt(table, spots[index]?.rows[0] ?? 0).choice)}
            />
          </Suspense>
          <SpotPackages
            spot={spot}
            table={table}
            facts={{
              x,
              y,
              names: (marks.get(spot) ?? []).map(({ name }) => name),
              isOnFrontier: frontier.includes(spot),
            }}
            words={words}
            onPut={onPut}
          />
        </div>
        <BargainTable
          weighing={weighing}
          table={table}
          notables={notables}
          pair={pair}
          words={words}
          onShow={show}
        />
      </div>
    </Section>
  )
}

function sizeWords({ packages, combinations }: Weighing): string {
  return packages
    ? `${packages.size.toLocaleString('en-GB')} packages hang together`
    : `${combinations.toLocaleString('en-GB')} combinations`
}
