/**
 * Earlier wordings of a proposal: one plain record an amendment, each under a key of its own in the proposal's map.
 * Two people who amend while apart leave two, so the version that comes of it is neither's own: who stated or
 * confirmed a position on the one has not yet seen the other.
 */

import type { Proposal, ProposalVersion } from '#domain/negotiation/proposal.ts'
import type { Act } from '../command.ts'
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

const PREFIX = 'version:'
const MAX_BY = 64

const WORDING = recordWith<ProposalVersion>({
  version: { ...wholeNumberWithin(1, MAX_VERSION - 1), isRequired: true },
  title: required(words(MAX_TITLE)),
  text: withFallback(words(MAX_BODY), ''),
  at: { ...timeMs, isRequired: true },
  by: required(words(MAX_TITLE)),
  byName: withFallback(words(MAX_TITLE), ''),
  reason: words(),
})

/** The key under which an act leaves an earlier wording. */
export function versionKey(version: number, { at, by }: Pick<Act, 'at' | 'by'>): string {
  return `${PREFIX}${version}:${at}:${by.slice(0, MAX_BY)}`
}

/** A wording as it may stand in the document; undefined when it is none. */
export function wordingOf(raw: unknown, report: Report): ProposalVersion | undefined {
  return WORDING.parse(raw, report)
}

/**
 * The version a proposal has, and its earlier wordings, oldest first. Of two with the same number the later one
 * counts on; what cannot be read, or comes after the highest version, is left out.
 */
export function readVersions(
  map: EntityMap,
  report: Report,
): Pick<Proposal, 'version' | 'versions'> {
  const versions: ProposalVersion[] = []
  let version = 1
  for (const wording of wordingsIn(map, report)) {
    const number = Math.max(version, wording.version)
    if (number >= MAX_VERSION) {
      report('has more versions than a proposal can have')
      break
    }
    versions.push(number === wording.version ? wording : { ...wording, version: number })
    version = number + 1
  }
  return { version, versions }
}

/** In the order of the numbers they were given; ties by time, then by key. */
function wordingsIn(map: EntityMap, report: Report): readonly ProposalVersion[] {
  const found: [key: string, wording: ProposalVersion][] = []
  for (const [key, raw] of map.entries()) {
    if (!key.startsWith(PREFIX) || (raw ?? undefined) === undefined) continue
    const wording = knownWording(raw, (what) => report(`${key.slice(0, 80)} ${what}`))
    if (wording) found.push([key, wording])
  }
  return found.sort(inOrder).map(([, wording]) => wording)
}

/** Records never change, and are long: each is read once, however often a letter is typed beside it. */
const known = new WeakMap<object, ProposalVersion>()

function knownWording(raw: unknown, report: Report): ProposalVersion | undefined {
  const record = typeof raw === 'object' && raw !== null ? raw : undefined
  const before = record && known.get(record)
  if (before) return before
  let isSound = true
  const wording = wordingOf(raw, (what) => {
    isSound = false
    report(what)
  })
  if (record && wording && isSound) known.set(record, wording)
  return wording
}

function inOrder(
  [keyA, a]: readonly [string, ProposalVersion],
  [keyB, b]: readonly [string, ProposalVersion],
): number {
  if (a.version !== b.version) return a.version - b.version
  if (a.at !== b.at) return a.at - b.at
  return keyA < keyB ? -1 : 1
}
