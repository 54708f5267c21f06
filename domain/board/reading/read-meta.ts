/** Reads what is said of the board as a whole. */

import type * as Y from 'yjs'
import type { Provenance } from '#domain/negotiation/negotiation.ts'
import type { Problem } from '../board.ts'
import { readFields } from '../fields/field.ts'
import { type Meta as Described, META_FIELDS, PROVENANCE_FIELDS } from '../fields/meta-fields.ts'
import { keepingSame } from '../same-value.ts'

export type Meta = Described & {
  readonly provenance: Provenance
  readonly problems: readonly Problem[]
}

const BLANK = {
  schemaVersion: 1,
  title: '',
  decisionRule: 'unanimity',
  packageDeal: true,
  abstainBlocks: false,
} as const

/** Reads the board's title, rule and provenance; parts of `before` that say the same keep their identity. */
export function readMeta(meta: Y.Map<unknown>, before?: Meta): Meta {
  const problems: Problem[] = []
  const report = (what: string): number => problems.push({ where: 'meta', what })
  const provenance = readFields(PROVENANCE_FIELDS, meta, report) ?? { notes: [] }
  return {
    ...BLANK,
    ...readFields(META_FIELDS, meta, report),
    provenance: keepingSame(before?.provenance, provenance),
    problems,
  }
}
