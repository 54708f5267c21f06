/** On whose word something rests: "Sergey Lavrov, in their own words". */

import type { ReactElement } from 'react'
import type { Evidence } from '#domain/negotiation/evidence.ts'
import { EVIDENCE_WORDS } from '#domain/words/words.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { EvidenceMark } from '../marks/evidence-mark.tsx'
import styles from './source-line.module.css'
import { speakerNames } from './speaker-names.ts'

export type SourceLineProps = {
  readonly evidence: Evidence
  readonly speaker?: string | undefined
  /** Stamped where a facilitator spoke for the actor. */
  readonly attributed?: boolean
}

export function SourceLine({ evidence, speaker, attributed }: SourceLineProps): ReactElement {
  const actors = useNegotiation((negotiation) => negotiation.actors)
  const said = [
    speaker ? speakerNames(speaker, actors) : '',
    EVIDENCE_WORDS[evidence],
    attributed ? 'attributed by facilitator' : '',
  ]
  return (
    <p className={styles.source}>
      <EvidenceMark evidence={evidence} />
      <span>{said.filter(Boolean).join(', ')}</span>
    </p>
  )
}
