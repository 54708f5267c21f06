/**
 * What a package is made of: one key `has:PROPOSAL` a proposal in the package's own map, so that of two people who
 * add to it at once both are heard. Only `true` is in; `false` and `null` are out.
 */

import { isId, type ProposalId, toId } from '#domain/negotiation/ids.ts'
import type { EntityMap } from '../document.ts'
import type { Report } from './field.ts'
import { MAX_LIST } from './field-kinds.ts'

const PREFIX = 'has:'

/** The key that says whether a proposal is in a package. */
export function contentKey(proposalId: ProposalId): string {
  return `${PREFIX}${proposalId}`
}

/** The proposals in a package by id; in no order that means anything, and not looked up. */
export function readContents(map: EntityMap, report: Report): readonly ProposalId[] {
  const found: ProposalId[] = []
  for (const [key, raw] of map.entries()) {
    const isSet = key.startsWith(PREFIX) && (raw ?? false) !== false
    if (!isSet) continue
    const id = key.slice(PREFIX.length)
    if (raw !== true) report(`${key.slice(0, 80)} is not true or false`)
    else if (!isId(id)) report('holds what is not an id')
    else found.push(toId<ProposalId>(id))
  }
  if (found.length > MAX_LIST) report(`holds more than ${MAX_LIST} proposals`)
  return found.toSorted().slice(0, MAX_LIST)
}
