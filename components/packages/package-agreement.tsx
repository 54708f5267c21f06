/** Declaring a package agreed: always an act of somebody's, never a consequence; what it does is said first. */

import { type ReactElement, useState } from 'react'
import type { PackageCheck } from '#domain/analysis/package-check.ts'
import type { Package } from '#domain/negotiation/package.ts'
import type { AgreedStatus } from '#domain/negotiation/proposal.ts'
import { STATUS_WORDS } from '#domain/words/words.ts'
import type { Names } from '../analyses/names.ts'
import { useMayEdit } from '../board/use-may-edit.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { momentWords } from '../inspector/moment-words.ts'
import { Section } from '../inspector/section.tsx'
import { Button } from '../ui/button.tsx'
import { AgreePackage } from './agree-package.tsx'
import { agreementOf } from './agreement-of.ts'
import styles from './package-agreement.module.css'

type PackageAgreementProps = {
  readonly open: Package
  readonly check: PackageCheck
  readonly names: Names
}

export function PackageAgreement({ open, check, names }: PackageAgreementProps): ReactElement {
  const mayEdit = useMayEdit()
  const [level, setLevel] = useState<AgreedStatus>()
  const proposals = useNegotiation((negotiation) => negotiation.proposals)
  const agreement = agreementOf(open.proposalIds, proposals)
  return (
    <Section title="Agreement">
      <p className={styles.words}>{agreement.words}</p>
      <LastDecision open={open} />
      {mayEdit ? (
        <p className={styles.acts}>
          {agreement.possible.map((each) => (
            <Button key={each} size="tight" onClick={() => setLevel(each)}>
              {ACTS[each]}…
            </Button>
          ))}
        </p>
      ) : null}
      {level ? (
        <AgreePackage
          open={open}
          level={level}
          check={check}
          names={names}
          onClose={() => setLevel(undefined)}
        />
      ) : null}
    </Section>
  )
}

const ACTS: Readonly<Record<AgreedStatus, string>> = {
  agreed_ad_referendum: 'Agree ad referendum',
  agreed: 'Agree',
}

function LastDecision({ open }: { readonly open: Package }): ReactElement | null {
  const decision = useNegotiation(({ decisions }) =>
    decisions.findLast(({ packageId }) => packageId === open.id),
  )
  if (!decision) return null
  const { at, byName, reason, changes } = decision
  const to = changes[0]?.to
  return (
    <p className={styles.words}>
      Last declared by {byName || 'somebody'}, {momentWords(at, new Date())}
      {to ? `: ${STATUS_WORDS[to]}` : ''}
      {reason ? ` (${reason})` : ''}
    </p>
  )
}
