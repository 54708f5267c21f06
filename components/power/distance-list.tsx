/** How far apart parties stand, nearest first, and on how many proposals that can be told at all. */

import { type ReactElement, useMemo } from 'react'
import { type Distance, distancesOf } from '#domain/analysis/distance.ts'
import { namesIn } from '../analyses/names.ts'
import { useAnalysable } from '../analyses/use-analysable.ts'
import { Section } from '../inspector/section.tsx'
import { nearestFirst } from './nearest-first.ts'
import styles from './power-panel.module.css'

export type DistanceListProps = { readonly declaredOnly: boolean }

export function DistanceList({ declaredOnly }: DistanceListProps): ReactElement {
  const negotiation = useAnalysable()
  const names = useMemo(() => namesIn(negotiation), [negotiation])
  const distances = useMemo(
    () => nearestFirst(distancesOf(negotiation, { declaredOnly })),
    [negotiation, declaredOnly],
  )
  return (
    <Section title="How far apart parties stand" aside="0 alike, 1 opposite">
      {distances.length === 0 ? (
        <p className={styles.words}>It takes two parties.</p>
      ) : (
        <ul className={styles.distances} aria-label="Distances, nearest first">
          {distances.map(({ between: [a, b], distance, k }) => (
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
      <p className={styles.words}>
        k is the number of proposals both have spoken on. With a small k, little is known.
      </p>
    </Section>
  )
}

function figureWords(distance: Distance['distance'], k: number): string {
  return distance === undefined ? 'not known, k = 0' : `${distance.toFixed(2)}, k = ${k}`
}
