/**
 * Looks up what entities point at. A reference to something that was removed is left out in silence (undo may bring
 * it back); one to something that never was is left out and reported. What a reference is missing from stays.
 */

import type { Actor } from '#domain/negotiation/actor.ts'
import type { Assessment, Constraint, NegotiationEvent } from '#domain/negotiation/context.ts'
import type { Issue, IssueOption } from '#domain/negotiation/issue.ts'
import type { Package } from '#domain/negotiation/package.ts'
import type { Position } from '#domain/negotiation/position.ts'
import type { Proposal } from '#domain/negotiation/proposal.ts'
import type { Relation } from '#domain/negotiation/relation.ts'
import type { Report } from '../fields/field.ts'

/** What there is to point at: ids with their places in reading order, and ids of what was removed. */
export type Census = {
  readonly ranks: ReadonlyMap<string, number>
  readonly removed: ReadonlySet<string>
}

export type Known = {
  readonly actors: Census
  readonly issues: Census
  readonly proposals: Census
  /** Actors whose chain of parents, or of those they represent, comes back to them. */
  readonly inParentCircle: ReadonlySet<string>
  readonly inRepresentsCircle: ReadonlySet<string>
}

/** Returns the entity itself when all it points at is there. */
export type Link<Entity> = (entity: Entity, known: Known, report: Report) => Entity | undefined

export const linkActor: Link<Actor> = (actor, known, report) => {
  const loose: (keyof Actor)[] = []
  for (const [field, circle] of [
    ['parent', known.inParentCircle],
    ['represents', known.inRepresentsCircle],
  ] as const) {
    if (circle.has(actor.id)) report(`${field} leads round in a circle`)
    if (circle.has(actor.id) || !isThere(actor[field], known.actors, field, report))
      loose.push(field)
  }
  const members = present(actor.members, known.actors, 'members', report)
  const spokespeople = present(actor.spokespeople, known.actors, 'spokespeople', report)
  return changed(without(actor, loose), { members, spokespeople })
}

export const linkIssue: Link<Issue> = (issue, { proposals }, report) => {
  let isWhole = true
  const options: readonly IssueOption[] = issue.options.map((option) => {
    const proposalIds = present(option.proposalIds, proposals, 'options', report)
    if (proposalIds !== option.proposalIds) isWhole = false
    return changed(option, { proposalIds })
  })
  return isWhole ? issue : { ...issue, options }
}

export const linkProposal: Link<Proposal> = (proposal, { actors, issues }, report) => {
  const hasIssue = isThere(proposal.issueId, issues, 'issueId', report)
  const tabledBy = present(proposal.tabledBy, actors, 'tabledBy', report)
  return changed(without(proposal, hasIssue ? [] : ['issueId']), { tabledBy })
}

export const linkPosition: Link<Position> = (position, { actors, proposals }, report) => {
  const hasActor = isThere(position.actorId, actors, 'actor', report)
  const hasProposal = isThere(position.proposalId, proposals, 'proposal', report)
  const conditionOn = present(position.conditionOn, proposals, 'conditionOn', report)
  return hasActor && hasProposal ? changed(position, { conditionOn }) : undefined
}

/** A relation for one actor only is nothing without that actor. */
export const linkRelation: Link<Relation> = (relation, { actors, proposals }, report) => {
  const ends = [
    isThere(relation.from, proposals, 'from', report),
    isThere(relation.to, proposals, 'to', report),
    isThere(relation.for, actors, 'for', report),
  ]
  return ends.every(Boolean) ? relation : undefined
}

export const linkEvent: Link<NegotiationEvent> = (event, { actors }, report) =>
  changed(event, { actors: present(event.actors, actors, 'actors', report) })

export const linkConstraint: Link<Constraint> = (constraint, { actors, proposals }, report) => {
  const hasActor = isThere(constraint.actorId, actors, 'actorId', report)
  const affects = present(constraint.affects, proposals, 'affects', report)
  return changed(without(constraint, hasActor ? [] : ['actorId']), { affects })
}

export const linkAssessment: Link<Assessment> = (assessment, { actors }, report) =>
  without(assessment, isThere(assessment.actorId, actors, 'actorId', report) ? [] : ['actorId'])

/** What a package is made of, in the order of the proposals on the board. */
export const linkPackage: Link<Package> = (found, { proposals }, report) => {
  const rankOf = (id: string): number => proposals.ranks.get(id) ?? 0
  const proposalIds = present(found.proposalIds, proposals, 'contents', report)
  return { ...found, proposalIds: proposalIds.toSorted((a, b) => rankOf(a) - rankOf(b)) }
}

/** The actors on a circle of `next`; those merely leading into one are not on it. */
export function onCircles(
  ids: Iterable<string>,
  next: (id: string) => string | undefined,
): ReadonlySet<string> {
  const circles = new Set<string>()
  const done = new Set<string>()
  for (const start of ids) {
    const path: string[] = []
    let id: string | undefined = start
    while (id !== undefined && !done.has(id)) {
      done.add(id)
      path.push(id)
      id = next(id)
    }
    const entry = id === undefined ? -1 : path.indexOf(id)
    if (entry >= 0) for (const member of path.slice(entry)) circles.add(member)
  }
  return circles
}

function isThere(id: string | undefined, census: Census, field: string, report: Report): boolean {
  if (id === undefined || census.ranks.has(id)) return true
  if (!census.removed.has(id)) report(`${field} points at ${id}, which is not there`)
  return false
}

function present<Id extends string>(
  ids: readonly Id[],
  census: Census,
  field: string,
  report: Report,
): readonly Id[] {
  const found = ids.filter((id) => isThere(id, census, field, report))
  return found.length === ids.length ? ids : found
}

/** The entity itself when every value is the one it has. */
function changed<Entity extends object>(entity: Entity, values: Partial<Entity>): Entity {
  const isSame = Object.entries(values).every(
    ([name, value]) => Reflect.get(entity, name) === value,
  )
  return isSame ? entity : { ...entity, ...values }
}

/** The entity without these optional fields; itself when it has none of them. */
function without<Entity extends object>(entity: Entity, names: readonly (keyof Entity)[]): Entity {
  if (!names.some((name) => name in entity)) return entity
  return Object.fromEntries(
    Object.entries(entity).filter(([name]) => !names.some((unwanted) => unwanted === name)),
  ) as Entity
}
