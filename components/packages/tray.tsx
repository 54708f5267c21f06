/** The tray: one package at a time, what is in it, and what the board says to it. Cards may be dropped on it. */

import { type ReactElement, useMemo } from 'react'
import type { AnalysisOptions } from '#domain/analysis/matrix.ts'
import { checkPackage } from '#domain/analysis/package-check.ts'
import type { Package } from '#domain/negotiation/package.ts'
import { namesIn } from '../analyses/names.ts'
import { useAnalysable } from '../analyses/use-analysable.ts'
import { useMayEdit } from '../board/use-may-edit.ts'
import { SharedText } from '../inspector/shared-text.tsx'
import { PackageActs } from './package-acts.tsx'
import { PackageAgreement } from './package-agreement.tsx'
import { PackageChoice } from './package-choice.tsx'
import { PackageContents } from './package-contents.tsx'
import { PackageStandings } from './package-standings.tsx'
import { PackageState } from './package-state.tsx'
import { PackageWays } from './package-ways.tsx'
import styles from './tray.module.css'
import { useOpenPackage } from './use-open-package.ts'

type TrayProps = { readonly options: AnalysisOptions }

export function Tray({ options }: TrayProps): ReactElement {
  const open = useOpenPackage()
  const mayEdit = useMayEdit()
  return (
    // Where a card is let go here, drop-commands.ts puts it into the package named.
    <div className={styles.tray} data-tray={mayEdit ? (open?.id ?? '') : undefined}>
      <PackageChoice open={open} />
      {open ? <OpenTray key={open.id} open={open} options={options} /> : <NoPackage />}
    </div>
  )
}

function NoPackage(): ReactElement {
  const mayEdit = useMayEdit()
  return (
    <p className={styles.none}>
      No package yet.{' '}
      {mayEdit
        ? 'Begin one, or drop a card here: a package is a set of proposals offered as one deal.'
        : 'A package is a set of proposals offered as one deal.'}
    </p>
  )
}

type OpenTrayProps = TrayProps & { readonly open: Package }

function OpenTray({ open, options }: OpenTrayProps): ReactElement {
  const negotiation = useAnalysable()
  const names = useMemo(() => namesIn(negotiation), [negotiation])
  const { proposalIds } = open
  const check = useMemo(
    () => checkPackage(negotiation, { proposalIds }, options),
    [negotiation, proposalIds, options],
  )
  return (
    <article aria-label={open.title || 'Package without a name'}>
      <div className={styles.head}>
        <div className={styles.title}>
          <SharedText
            target={{ of: 'package', id: open.id, field: 'title' }}
            label="Name of the package"
            text={open.title}
            look="title"
            placeholder="Package without a name"
            maxLength={300}
          />
        </div>
        <PackageActs open={open} options={options} />
      </div>
      <PackageContents open={open} />
      {proposalIds.length > 0 ? (
        <>
          <PackageState check={check} names={names} />
          <PackageStandings check={check} names={names} />
          <PackageWays check={check} names={names} negotiation={negotiation} options={options} />
          <PackageAgreement open={open} check={check} names={names} />
        </>
      ) : null}
    </article>
  )
}
