/** Packages: the tray in which deals are put together, and the ranking of all that could be made of the issues' options. */

import { type ReactElement, useMemo, useState } from 'react'
import type { PackageId } from '#domain/negotiation/ids.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { CheckField } from '../inspector/check-field.tsx'
import { PanelHead } from '../inspector/panel-head.tsx'
import { DECLARED_ONLY } from '../marks/words.ts'
import { openPackageOf } from './open-package.ts'
import styles from './packages-panel.module.css'
import { RankingPart } from './ranking-part.tsx'
import { Tray } from './tray.tsx'

const PARTS = { tray: 'Tray', ranking: 'All packages, ranked' } as const
type Part = keyof typeof PARTS

export function PackagesPanel(): ReactElement {
  const chosen = openPackageOf(useBoardSession())
  const [part, setPart] = useState<Part>('tray')
  const [wasRanked, setWasRanked] = useState(false)
  const [declaredOnly, setDeclaredOnly] = useState(false)
  const options = useMemo(() => ({ declaredOnly }), [declaredOnly])
  const go = (to: Part) => {
    setPart(to)
    if (to === 'ranking') setWasRanked(true)
  }
  const onPut = (id: PackageId) => {
    chosen.open(id)
    go('tray')
  }
  return (
    <>
      <PanelHead kind="Packages" />
      <div className={styles.parts}>
        {(['tray', 'ranking'] as const).map((each) => (
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
      <div className={styles.heard}>
        <CheckField label={DECLARED_ONLY} checked={declaredOnly} onChange={setDeclaredOnly} />
      </div>
      <div hidden={part !== 'tray'}>
        <Tray options={options} />
      </div>
      {wasRanked ? (
        // Kept while one looks into the tray: what took long to find is not to be found again.
        <div hidden={part !== 'ranking'}>
          <RankingPart options={options} onPut={onPut} />
        </div>
      ) : null}
    </>
  )
}
