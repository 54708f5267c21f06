/** The point of the plot one is at: in words, and the packages on it. */

import type { ReactElement } from 'react'
import { outcomeAt, type PackageTable } from '#domain/analysis/weighted/package-table.ts'
import type { Spot } from '#domain/analysis/weighted/two-parties.ts'
import type { PackageId } from '#domain/negotiation/ids.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { newId } from '../board/new-id.ts'
import { useMayEdit } from '../board/use-may-edit.ts'
import { newPackageCommand } from '../packages/packaging.ts'
import { Button } from '../ui/button.tsx'
import { type ChoiceNames, choiceWords, proposalsOf } from './choice-words.ts'
import styles from './scores.module.css'
import { type SpotFacts, spotWords } from './spot-words.ts'

/** Those worth the same to both differ in what third parties get; the table has the best of them. */
const MOST_SHOWN = 4

type SpotPackagesProps = {
  readonly spot: Spot
  readonly table: PackageTable
  readonly facts: SpotFacts
  readonly words: ChoiceNames
  readonly onPut: (id: PackageId) => void
}

export function SpotPackages(props: SpotPackagesProps): ReactElement {
  const { spot, table, facts, words, onPut } = props
  const session = useBoardSession()
  const mayEdit = useMayEdit()
  const more = spot.rows.length - MOST_SHOWN
  const choices = spot.rows.slice(0, MOST_SHOWN).map((row) => outcomeAt(table, row).choice)
  const put = (choice: readonly number[]) => {
    const { issues, packages } = session.seen().board.negotiation
    const id = newId<PackageId>()
    const proposalIds = proposalsOf(choice, words.named, issues)
    session.run(newPackageCommand(packages, { id, proposalIds }))
    if (session.mayEdit) onPut(id)
  }
  return (
    <div className={styles.spot}>
      <p>
        <strong>{spotWords(spot, facts)}</strong>
      </p>
      <ul aria-label="Packages at this point">
        {choices.map((choice) => (
          <li key={choice.join(' ')} className={styles.package}>
            <span>{choiceWords(choice, words)}</span>
            {mayEdit ? (
              <Button size="tight" onClick={() => put(choice)}>
                Put into the tray
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p className={styles.below}>
          and {more.toLocaleString('en-GB')} more worth the same to both
        </p>
      ) : null}
    </div>
  )
}
