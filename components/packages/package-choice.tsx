/** The packages of the board, one of them open, and a new one. */

import { Plus } from 'lucide-react'
import type { ReactElement } from 'react'
import type { PackageId } from '#domain/negotiation/ids.ts'
import type { Package } from '#domain/negotiation/package.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { newId } from '../board/new-id.ts'
import { useMayEdit } from '../board/use-may-edit.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { Button } from '../ui/button.tsx'
import { plural } from './count-words.ts'
import { openPackageOf } from './open-package.ts'
import styles from './package-choice.module.css'
import { newPackageCommand } from './packaging.ts'

export function PackageChoice({ open }: { readonly open: Package | undefined }): ReactElement {
  const session = useBoardSession()
  const mayEdit = useMayEdit()
  const packages = useNegotiation((negotiation) => negotiation.packages)
  const chosen = openPackageOf(session)
  const begin = () => {
    const id = newId<PackageId>()
    session.run(newPackageCommand(packages, { id }))
    chosen.open(id)
  }
  return (
    <nav aria-label="Packages of this board" className={styles.choice}>
      {[...packages.values()].map(({ id, title, proposalIds }) => (
        <button
          key={id}
          type="button"
          className={styles.one}
          aria-current={id === open?.id || undefined}
          aria-label={`${title || 'Without a name'}, ${plural(proposalIds.length, 'proposal')}`}
          onClick={() => chosen.open(id)}
        >
          <span className={styles.name}>{title || 'Without a name'}</span>
          <span className={styles.count}>{proposalIds.length}</span>
        </button>
      ))}
      {mayEdit ? (
        <Button size="tight" onClick={begin}>
          <Plus size={14} strokeWidth={1.75} aria-hidden="true" />
          New package
        </Button>
      ) : null}
    </nav>
  )
}
