/** The word of somebody else against a reading. It is kept only when both speaker and quote are there. */

import { type ReactElement, useState } from 'react'
import type { CounterClaim } from '#domain/negotiation/position.ts'
import { LineField } from './line-field.tsx'
import { SpeakerField } from './speaker-field.tsx'

export type CounterClaimFieldsProps = {
  readonly claim: CounterClaim | undefined
  readonly onWrite: (claim: CounterClaim | undefined) => void
}

export function CounterClaimFields({ claim, onWrite }: CounterClaimFieldsProps): ReactElement {
  const [begun, setBegun] = useState({ speaker: '', quote: '' })
  const now = claim ?? begun
  const write = (fields: Partial<CounterClaim>) => {
    const next = { ...now, ...fields }
    setBegun(next)
    if (next.speaker && next.quote) onWrite(next)
    else if (claim) onWrite(undefined)
  }
  return (
    <>
      <SpeakerField
        label="Disputed by"
        value={now.speaker}
        onWrite={(speaker) => write({ speaker })}
      />
      <LineField
        label="What they say instead"
        value={now.quote}
        onWrite={(quote) => write({ quote })}
      />
    </>
  )
}
