/** Which packages a proposal is in, each a box to tick, and a new one. */

import type { ReactElement } from 'react'
import type { PackageId, ProposalId } from '#domain/negotiation/ids.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { useMayEdit } from '../board/use-may-edit.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { CheckField } from '../inspector/check-field.tsx'
import { Section } from '../inspector/section.tsx'
import { Button } from '../ui/button.tsx'
import { openPackageOf } from './open-package.ts'
import styles from './proposal-packages.module.css'
import { putInPackage } from './put-in-package.ts'

export function ProposalPackages({ id }: { readonly id: ProposalId }): ReactElement | null {
  const session = useBoardSession()
  const view = useBoardView()
  const mayEdit = useMayEdit()
  const packages = useNegotiation((negotiation) => negotiation.packages)
  const all = [...packages.values()]
  const holding = all.filter(({ proposalIds }) => proposalIds.includes(id))
  if (!mayEdit && holding.length === 0) return null
  const go = (packageId: PackageId) => {
    openPackageOf(session).open(packageId)
    view.open('packages')
  }
  const toggle = (packageId: PackageId, isIn: boolean) =>
    session.run({ type: isIn ? 'putInPackage' : 'takeFromPackage', packageId, proposalId: id })
  return (
    <Section title="Packages" aside={`in ${holding.length} of ${all.length}`}>
      {mayEdit ? (
        <div className={styles.boxes}>
          {all.map((one) => (
            <CheckField
              key={one.id}
              label={one.title || 'Without a name'}
              checked={one.proposalIds.includes(id)}
              onChange={(isIn) => toggle(one.id, isIn)}
            />
          ))}
          <Button size="tight" onClick={() => putInPackage({ session, view }, undefined, [id])}>
            Put into a new package
          </Button>
        </div>
      ) : (
        <ul className={styles.boxes}>
          {holding.map((one) => (
            <li key={one.id}>
              <Button size="tight" variant="plain" onClick={() => go(one.id)}>
                {one.title || 'Without a name'}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
