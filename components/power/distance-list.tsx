/** How far apart parties stand, nearest first, and on how many proposals that can be told at all. */

import { type ReactElement, useMemo, useState } from 'react'
import { type Distance, distancesOf } from '#domain/analysis/distance.ts'
import { namesIn } from '../analyses/names.ts'
import { useAnalysable } from '../analyses/use-analysable.ts'
import { Section } from '../inspector/section.tsx'
import { Button } from '../ui/button.tsx'
import { nearestFirst } from './nearest-first.ts'
import styles from './power-panel.module.css'

export type DistanceListProps = { readonly declaredOnly: boolean }

/** Nine parties make 36 pairs, 36 make 630. */
const FIRST_SHOWN = 36

export function DistanceList({ declaredOnly }: DistanceListProps): ReactElement {
  const [showsAll, setShowsAll] = useState(false)
  const negotiation = useAnalysable()
  const names = useMemo(() => namesIn(negotiation), [negotiation])
  const distances = useMemo(
    () => nearestFirst(distancesOf(negotiation, { declaredOnly })),
    [negotiation, declaredOnly],
  )
  const shown = showsAll ? distances : distances.slice(0, FIRST_SHOWN)
  return (
    <Section title="How far apart parties stand" aside="0 alike, 1 opposite">
      {distances.length === 0 ? (
        <p className={styles.words}>It takes two parties.</p>
      ) : (
        <ul className={styles.distances} aria-label="Distances, nearest first">
          {shown.map(({ between: [a, b], distance, k }) => (
            <li key={`${a} ${b}`} className={styles.distance}>
              <span>
                {names.actor(a)} – {names.actor(b)}
              </span>
              <span className={styles.track}>
                <span className={styles.bar} style={{ width: `${(distance ?? 0) * 100}%` }} />
              </span>
              <span className={styles.figure}>{figureWords(distance, k)}</span>
            </li>
          ))}
        </ul>
      )}
      {distances.length > shown.length ? (
        <Button size="tight" onClick={() => setShowsAll(true)}>
          Show all {distances.length} pairs
        </Button>
      ) : null}
      <p className={styles.words}>
        0: in the same band wherever both have spoken. 1: support against red line in all of it.
        Bands count as equal steps. k is the number of proposals both have spoken on; with a small
        k, little is known.
      </p>
    </Section>
  )
}

function figureWords(distance: Distance['distance'], k: number): string {
  return distance === undefined ? 'not known, k = 0' : `${distance.toFixed(2)}, k = ${k}`
}
