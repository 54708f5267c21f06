/**
 * Packages: the tray in which deals are put together, the ranking of all that could be made of the issues' options, and
 * what they are worth on a training board.
 */

import { type ReactElement, useMemo, useState } from 'react'
import type { PackageId } from '#domain/negotiation/ids.ts'
import { DECLARED_ONLY } from '#domain/words/words.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { CheckField } from '../inspector/check-field.tsx'
import { ScoresPart } from '../scores/scores-part.tsx'
import { useHasPoints } from '../scores/use-has-points.ts'
import { PanelTitle } from '../ui/panel-title.tsx'
import { openPackageOf } from './open-package.ts'
import styles from './packages-panel.module.css'
import { RankingPart } from './ranking-part.tsx'
import { Tray } from './tray.tsx'

const PARTS = { tray: 'Tray', ranking: 'All packages, ranked', points: 'Points' } as const
type Part = keyof typeof PARTS

export function PackagesPanel(): ReactElement {
  const { close } = useBoardView()
  const chosen = openPackageOf(useBoardSession())
  const [chosenPart, setPart] = useState<Part>('tray')
  const [wasRanked, setWasRanked] = useState(false)
  const [wasWeighed, setWasWeighed] = useState(false)
  const hasPoints = useHasPoints()
  const parts = (['tray', 'ranking', 'points'] as const).filter(
    (each) => each !== 'points' || hasPoints,
  )
  const part = parts.find((each) => each === chosenPart) ?? 'tray'
  const [declaredOnly, setDeclaredOnly] = useState(false)
  const options = useMemo(() => ({ declaredOnly }), [declaredOnly])
  const go = (to: Part) => {
    setPart(to)
    if (to === 'ranking') setWasRanked(true)
    if (to === 'points') setWasWeighed(true)
  }
  const onPut = (id: PackageId) => {
    chosen.open(id)
    go('tray')
  }
  return (
    <>
      <PanelTitle id="packages" title="Packages" onClose={close} />
      <div className={styles.parts}>
        {parts.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.part}
            aria-pressed={part === each}
            onClick={() => go(each)}
          >
            {PARTS[each]}
          </button>
        ))}
      </div>
      {part === 'points' ? null : (
        <div className={styles.heard}>
          <CheckField label={DECLARED_ONLY} checked={declaredOnly} onChange={setDeclaredOnly} />
        </div>
      )}
      <div hidden={part !== 'tray'}>
        <Tray options={options} />
      </div>
      {wasRanked ? (
        // Kept while one looks into the tray: what took long to find is not to be found again.
        <div hidden={part !== 'ranking'}>
          <RankingPart options={options} onPut={onPut} />
        </div>
      ) : null}
      {hasPoints && wasWeighed ? (
        <div hidden={part !== 'points'}>
          <ScoresPart onPut={onPut} />
        </div>
      ) : null}
    </>
  )
}
