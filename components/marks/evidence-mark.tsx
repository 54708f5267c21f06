/** On whose word a position rests, as a small drawing; its words are its name. */

import type { ReactElement } from 'react'
import type { Evidence } from '#domain/negotiation/evidence.ts'
import { EVIDENCE_WORDS } from '#domain/words/words.ts'
import { LineMark } from './line-mark.tsx'

type EvidenceMarkProps = {
  readonly evidence: Evidence
  readonly size?: number
  /** Says the words where none stand beside the mark. */
  readonly named?: boolean
}

export function EvidenceMark({ evidence, size, named = false }: EvidenceMarkProps): ReactElement {
  const { path, strokeWidth } = DRAWINGS[evidence]
  const name = named ? EVIDENCE_WORDS[evidence] : undefined
  return (
    <LineMark name={name} size={size} strokeWidth={strokeWidth}>
      <path d={path} strokeDasharray={evidence === 'silent' ? '2.6 2.4' : undefined} />
    </LineMark>
  )
}

/** Quotation marks, a news sheet, a magnifying glass, two speech bubbles, an approximation sign, a dashed ring. */
const DRAWINGS: Readonly<Record<Evidence, { path: string; strokeWidth: number }>> = {
  self: {
    path: 'M4 12.5c0-4 1.2-6.3 4-7.5M4 12.5h4V16H4zM11.5 12.5c0-4 1.2-6.3 4-7.5M11.5 12.5h4V16h-4z',
    strokeWidth: 1.7,
  },
  journalist: {
    path: 'M4 4h12a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM6 7.5h5M6 10h8M6 12.7h8',
    strokeWidth: 1.4,
  },
  analyst: {
    path: 'M13.5 8.5a5 5 0 1 1-10 0 5 5 0 0 1 10 0zM12.3 12.3l4.2 4.2',
    strokeWidth: 1.5,
  },
  'attributed-by-other': {
    path: 'M3 5h9v7H7.5L5 14.5V12H3zM14.5 8.5H17v6h-1.5V17L13 14.5h-3',
    strokeWidth: 1.4,
  },
  inferred: {
    path: 'M3.5 8c2-2.5 4-2.5 6.5-.7s4.5 1.8 6.5-.7M3.5 13.4c2-2.5 4-2.5 6.5-.7s4.5 1.8 6.5-.7',
    strokeWidth: 1.8,
  },
  silent: { path: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0z', strokeWidth: 1.5 },
}
