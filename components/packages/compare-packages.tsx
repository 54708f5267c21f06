/** Two to four packages side by side: what is in each, what the rule makes of it, and what each party holds against it. */

import { type ReactElement, useId, useMemo, useState } from 'react'
import type { AnalysisOptions } from '#domain/analysis/matrix.ts'
import type { PackageId } from '#domain/negotiation/ids.ts'
import { namesIn } from '../analyses/names.ts'
import { useAnalysable } from '../analyses/use-analysable.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { CheckField } from '../inspector/check-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './compare-packages.module.css'
import { ComparisonTable } from './comparison-table.tsx'

type ComparePackagesProps = {
  readonly first: PackageId
  readonly options: AnalysisOptions
  readonly onClose: () => void
}

const MOST = 4

export function ComparePackages({ first, options, onClose }: ComparePackagesProps): ReactElement {
  const negotiation = useAnalysable()
  const packages = useNegotiation((whole) => whole.packages)
  const names = useMemo(() => namesIn(negotiation), [negotiation])
  const legendId = useId()
  const [chosen, setChosen] = useState<readonly PackageId[]>(() => {
    const others = [...packages.keys()].filter((id) => id !== first)
    return [first, ...others.slice(0, 1)]
  })
  const shown = [...packages.values()].filter(({ id }) => chosen.includes(id))
  const isFull = shown.length >= MOST
  const toggle = (id: PackageId, isIn: boolean) =>
    setChosen(isIn ? [...chosen, id] : chosen.filter((other) => other !== id))
  return (
    <Dialog
      title="Compare packages"
      about="Two to four, side by side. Figures count positions on the board; they are no price. A telling silence: a party has said nothing on what rules out something it wants."
      width="wide"
      onClose={onClose}
    >
      <fieldset className={styles.choice} aria-labelledby={legendId}>
        <legend id={legendId} className={styles.legend}>
          Packages shown
        </legend>
        {[...packages.values()]
          .filter(({ id }) => !isFull || chosen.includes(id))
          .map(({ id, title }) => (
            <CheckField
              key={id}
              label={title || 'Without a name'}
              checked={chosen.includes(id)}
              onChange={(isIn) => toggle(id, isIn)}
            />
          ))}
      </fieldset>
      {shown.length < 2 ? (
        <p>Choose at least two.</p>
      ) : (
        <ComparisonTable
          packages={shown}
          negotiation={negotiation}
          names={names}
          options={options}
        />
      )}
    </Dialog>
  )
}
