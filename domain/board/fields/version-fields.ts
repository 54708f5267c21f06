/**
 * Earlier wordings of a proposal: plain records under `version:N` in its map, one key a version, so that two people
 * who amend while apart lose none. The version it has now is one more than the highest there is.
 */

import type { Proposal, ProposalVersion } from '#domain/negotiation/proposal.ts'
import type { EntityMap } from '../document.ts'
import { recordWith } from './entity-fields.ts'
import type { Report } from './field.ts'
import {
  MAX_BODY,
  MAX_TITLE,
  required,
  timeMs,
  wholeNumberWithin,
  withFallback,
  words,
} from './field-kinds.ts'

/** The highest version a proposal can have. */
export const MAX_VERSION = 1_000

export const versionNumber = wholeNumberWithin(1, MAX_VERSION)

const KEY = /^version:([1-9]\d{0,2})$/

type Wording = Omit<ProposalVersion, 'version'>

const WORDING = recordWith<Wording>({
  title: required(words(MAX_TITLE)),
  text: withFallback(words(MAX_BODY), ''),
  at: { ...timeMs, isRequired: true },
  by: required(words(MAX_TITLE)),
  byName: withFallback(words(MAX_TITLE), ''),
  reason: words(),
})

/** The key an earlier wording lies under. */
export function versionKey(version: number): string {
  return `version:${version}`
}

/** A wording as it may stand under its key; undefined when it is none. */
export function wordingOf(raw: unknown, report: Report): Wording | undefined {
  return WORDING.parse(raw, report)
}

/** The version a proposal has, and its earlier wordings, oldest first; what cannot be read is left out. */
export function readVersions(
  map: EntityMap,
  report: Report,
): Pick<Proposal, 'version' | 'versions'> {
  const versions: ProposalVersion[] = []
  for (const [key, raw] of map.entries()) {
    const version = Number(KEY.exec(key)?.[1])
    if (!version || (raw ?? undefined) === undefined) continue
    const wording = wordingOf(raw, (what) => report(`${key} ${what}`))
    if (wording) versions.push({ version, ...wording })
  }
  versions.sort((a, b) => a.version - b.version)
  return { version: (versions.at(-1)?.version ?? 0) + 1, versions }
}
