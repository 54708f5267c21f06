/** What bargaining theory says of the packages: a plot of two parties' points, and the best packages in a table. */

import { lazy, type ReactElement, Suspense, useMemo, useState } from 'react'
import type { Weighing } from '#domain/analysis/weigh-packages.ts'
import type { Choice } from '#domain/analysis/weighted/bargaining-space.ts'
import {
  frontierOf,
  outcomesIn,
  type Pair,
  type Spot,
  spotsOf,
} from '#domain/analysis/weighted/two-parties.ts'
import type { PackageId } from '#domain/negotiation/ids.ts'
import { namesIn } from '../analyses/names.ts'
import { useAnalysable } from '../analyses/use-analysable.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { Section } from '../inspector/section.tsx'
import { BargainTable } from './bargain-table.tsx'
import { isSameChoice, notablesOf } from './notables.ts'
import { notablesOn } from './notables-on.ts'
import { PairChoice } from './pair-choice.tsx'
import styles from './scores.module.css'
import { SpotPackages } from './spot-packages.tsx'

/** Its libraries are fetched when a plot is first looked at. */
const ScorePlot = lazy(async () => {
  const { ScorePlot } = await import('./score-plot.tsx')
  return { default: ScorePlot }
})

type WeighingPartProps = {
  readonly weighing: Weighing
  readonly onPut: (id: PackageId) => void
}

export function WeighingPart({ weighing, onPut }: WeighingPartProps): ReactElement {
  const negotiation = useAnalysable()
  const packages = useNegotiation((whole) => whole.packages)
  const names = useMemo(() => namesIn(negotiation), [negotiation])
  const [asked, setPair] = useState<Pair>([0, 1])
  const actors = weighing.actorIds.length
  const pair: Pair = asked[0] < actors && asked[1] < actors ? asked : [0, 1]
  const notables = useMemo(
    () => notablesOf(weighing, { issues: negotiation.issues, packages }),
    [weighing, negotiation.issues, packages],
  )
  const spots = useMemo(() => spotsOf(plotted(weighing), pair), [weighing, pair])
  const frontier = useMemo(() => frontierOf(spots), [spots])
  const [choice, setChoice] = useState<Choice>()
  const at = indexOf(spots, choice ?? notables[0]?.choice) ?? 0
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
              notables={notables}
              at={at}
              axes={{ x, y }}
              onAt={(index) => setChoice(spots[index]?.packages[0]?.choice)}
            />
          </Suspense>
          <SpotPackages
            spot={spot}
            facts={{
              x,
              y,
              names: notablesOn(spot, notables).map(({ name }) => name),
              isOnFrontier: frontier.includes(spot),
            }}
            words={words}
            onPut={onPut}
          />
        </div>
        <BargainTable
          weighing={weighing}
          notables={notables}
          pair={pair}
          words={words}
          onShow={setChoice}
        />
      </div>
    </Section>
  )
}

/** Every package where each could be looked at, else what was found. */
function plotted({ packages, bargain }: Weighing) {
  if (packages) return outcomesIn(packages)
  const { nash, kalaiSmorodinsky, egalitarian, pareto = [] } = bargain
  const found = [nash, kalaiSmorodinsky, egalitarian].flatMap((outcome) => outcome ?? [])
  return [...pareto, ...found].filter(
    (outcome, i, all) => all.findIndex((other) => isSameChoice(other.choice, outcome.choice)) === i,
  )
}

function indexOf(spots: readonly Spot[], choice: Choice | undefined): number | undefined {
  if (choice === undefined) return undefined
  const index = spots.findIndex(({ packages }) =>
    packages.some((outcome) => isSameChoice(outcome.choice, choice)),
  )
  return index < 0 ? undefined : index
}

function sizeWords({ packages, combinations }: Weighing): string {
  return packages
    ? `${packages.size.toLocaleString('en-GB')} packages hang together`
    : `${combinations.toLocaleString('en-GB')} combinations`
}
