/** Reads single entities of each kind, references not yet looked up. */

import type { Actor } from '#domain/negotiation/actor.ts'
import { isId } from '#domain/negotiation/ids.ts'
import type { Issue } from '#domain/negotiation/issue.ts'
import type { Package } from '#domain/negotiation/package.ts'
import type { Proposal } from '#domain/negotiation/proposal.ts'
import { type Relation, relationKey } from '#domain/negotiation/relation.ts'
import type { At } from '../board.ts'
import type { EntityMap } from '../document.ts'
import {
  ACTOR_FIELDS,
  ISSUE_FIELDS,
  PACKAGE_FIELDS,
  PROPOSAL_FIELDS,
  RELATION_FIELDS,
} from '../fields/entity-fields.ts'
import { type Fields, type Report, readFields } from '../fields/field.ts'
import { point, sortKey } from '../fields/field-kinds.ts'
import { readContents } from '../fields/package-contents.ts'
import { readVersions } from '../fields/version-fields.ts'
import type { ReadEntity } from './shelf.ts'

export type PlacedActor = { readonly actor: Actor; readonly lane: number | undefined }
export type PlacedIssue = { readonly issue: Issue; readonly at: At | undefined }
export type PlacedProposal = { readonly proposal: Proposal; readonly at: At }

/** Where a proposal lies whose place cannot be read: above the lanes, in sight, rather than nowhere. */
export const LOST_AND_FOUND: At = [0, -160]

export function readActor(key: string, map: EntityMap, report: Report): PlacedActor | undefined {
  const actor = readWithId(ACTOR_FIELDS)(key, map, report)
  const lane = map.get('lane') ?? undefined
  const within = (what: string): void => report(`lane ${what}`)
  return (actor && { actor, lane: lane === undefined ? undefined : sortKey.parse(lane, within) }) as
    | PlacedActor
    | undefined
}

export function readIssue(key: string, map: EntityMap, report: Report): PlacedIssue | undefined {
  const issue = readWithId(ISSUE_FIELDS)(key, map, report)
  return issue && ({ issue, at: readAt(map, report) } as PlacedIssue)
}

export function readProposal(
  key: string,
  map: EntityMap,
  report: Report,
): PlacedProposal | undefined {
  const fields = readWithId(PROPOSAL_FIELDS)(key, map, report)
  if (!fields) return
  const proposal = { ...fields, ...readVersions(map, report) }
  const at = readAt(map, report)
  if (!at && !map.has('at')) report('at is missing')
  return { proposal, at: at ?? LOST_AND_FOUND } as PlacedProposal
}

export function readPackage(key: string, map: EntityMap, report: Report): Package | undefined {
  const fields = readWithId(PACKAGE_FIELDS)(key, map, report)
  return fields && ({ ...fields, proposalIds: readContents(map, report) } as Package)
}

/** A relation lies under the key its own fields make: nothing can lie there twice. */
export function readRelation(key: string, map: EntityMap, report: Report): Relation | undefined {
  const relation = readFields(RELATION_FIELDS, map, report)
  if (!relation) return
  if (relation.from === relation.to) report('relates a proposal to itself')
  else if (relationKey(relation) !== key) report('lies under the key of another relation')
  else return relation
  return
}

/** A reader for entities that are their fields and the id they lie under. */
export function readWithId<Id extends string, Entity extends object>(
  fields: Fields<Entity>,
): ReadEntity<Entity & { readonly id: Id }> {
  return (key, map, report) => {
    if (!isId(key)) {
      report('has a key that is not an id')
      return
    }
    const entity = readFields(fields, map, report)
    return entity && { id: key as Id, ...entity }
  }
}

function readAt(map: EntityMap, report: Report): At | undefined {
  const at = map.get('at') ?? undefined
  return at === undefined ? undefined : point.parse(at, (what) => report(`at ${what}`))
}
