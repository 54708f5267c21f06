/** Branded ids: an actor's id can never be handed over where a proposal's is wanted. Next: stance.ts. */

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type ActorId = Branded<'actor'>
export type IssueId = Branded<'issue'>
export type ProposalId = Branded<'proposal'>
export type EventId = Branded<'event'>
export type ConstraintId = Branded<'constraint'>
export type AssessmentId = Branded<'assessment'>
export type OpenQuestionId = Branded<'openQuestion'>
export type PackageId = Branded<'package'>
/** A text people took words from; its rows lie beside the board, never in its document. */
export type SourceId = Branded<'source'>

export type EntityId =
  | ActorId
  | IssueId
  | ProposalId
  | EventId
  | ConstraintId
  | AssessmentId
  | OpenQuestionId
  | PackageId
  | SourceId

/** Ids are 1 to 64 characters of letters, digits, `-` and `_`: safe in keys, URLs, CSS and file names. */
const ID = /^[A-Za-z0-9_-]{1,64}$/
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** Whether a string may serve as the id of anything on a board. */
export function isId(value: unknown): boolean {
  return typeof value === 'string' && ID.test(value) && !FORBIDDEN.has(value)
}

/** Brands a string as an id of the wanted kind. @throws RangeError when it is not a valid id. */
export function toId<Id extends EntityId>(value: string): Id {
  if (!isId(value)) throw new RangeError(`not an id: ${JSON.stringify(value.slice(0, 80))}`)
  return value as Id
}
