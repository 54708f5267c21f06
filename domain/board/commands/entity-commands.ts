/** Adding, editing, placing and removing everything but positions and ink. */

import { isId } from '#domain/negotiation/ids.ts'
import { AGREED_STATUSES } from '#domain/negotiation/proposal.ts'
import { relationKey } from '#domain/negotiation/relation.ts'
import type { Command } from '../command.ts'
import { correctDecisions, statusesOf } from '../decisions.ts'
import { type EntityRoot, entityAt } from '../document.ts'
import {
  ACTOR_FIELDS,
  ASSESSMENT_FIELDS,
  CONSTRAINT_FIELDS,
  EVENT_FIELDS,
  ISSUE_FIELDS,
  OPEN_QUESTION_FIELDS,
  PROPOSAL_FIELDS,
  RELATION_FIELDS,
} from '../fields/entity-fields.ts'
import type { Fields } from '../fields/field.ts'
import { point } from '../fields/field-kinds.ts'
import { META_FIELDS, PROVENANCE_FIELDS } from '../fields/meta-fields.ts'
import { clear, highest, type Scribe, write } from './scribe.ts'

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>

const REMOVABLE = {
  actor: 'actors',
  issue: 'issues',
  proposal: 'proposals',
  event: 'events',
  constraint: 'constraints',
  assessment: 'assessments',
  openQuestion: 'openQuestions',
  package: 'packages',
} as const

export function describe(
  scribe: Scribe,
  { provenance, type: _describe, ...described }: CommandOf<'describe'>,
): void {
  const { meta } = scribe.roots
  scribe.edit(meta, META_FIELDS, described)
  if (!provenance) return
  for (const name of Object.keys(PROVENANCE_FIELDS)) if (!(name in provenance)) clear(meta, name)
  scribe.edit(meta, PROVENANCE_FIELDS, provenance)
}

export function addActor(scribe: Scribe, { actor, lane }: CommandOf<'addActor'>): void {
  const entity = addWithId(scribe, 'actors', ACTOR_FIELDS, actor)
  if (entity && lane) entity.set('lane', highest(scribe.roots.actors, 'lane') + 1)
}

export function addIssue(scribe: Scribe, { issue, at }: CommandOf<'addIssue'>): void {
  const entity = addWithId(scribe, 'issues', ISSUE_FIELDS, issue)
  if (entity && at) write(entity, 'at', point, at)
}

export function addProposal(scribe: Scribe, { proposal, at }: CommandOf<'addProposal'>): void {
  const { status, ...rest } = proposal
  const fields = isAgreed(status) && !scribe.act.isOpening ? rest : proposal
  const before = statusesOf(scribe.roots, [proposal.id])
  const entity = addWithId(scribe, 'proposals', PROPOSAL_FIELDS, fields)
  if (entity) write(entity, 'at', point, at)
  // One that was agreed when it was removed, and comes back as a draft, is agreed no more.
  correctDecisions(scribe.roots, before, { act: scribe.act })
}

export function addEvent(scribe: Scribe, { event }: CommandOf<'addEvent'>): void {
  addWithId(scribe, 'events', EVENT_FIELDS, event)
}

export function addConstraint(scribe: Scribe, { constraint }: CommandOf<'addConstraint'>): void {
  addWithId(scribe, 'constraints', CONSTRAINT_FIELDS, constraint)
}

export function addAssessment(scribe: Scribe, { assessment }: CommandOf<'addAssessment'>): void {
  addWithId(scribe, 'assessments', ASSESSMENT_FIELDS, assessment)
}

export function addOpenQuestion(
  scribe: Scribe,
  { openQuestion }: CommandOf<'addOpenQuestion'>,
): void {
  addWithId(scribe, 'openQuestions', OPEN_QUESTION_FIELDS, openQuestion)
}

/** A relation is kept under what it says, so that two people drawing the same one make one. */
export function addRelation(scribe: Scribe, { relation }: CommandOf<'addRelation'>): void {
  const { from, to } = relation
  if (from === to || !scribe.live('proposals', from) || !scribe.live('proposals', to)) return
  scribe.add('relations', relationKey(relation), RELATION_FIELDS, relation)
}

export function removeRelation(scribe: Scribe, { relation }: CommandOf<'removeRelation'>): void {
  scribe.remove('relations', relationKey(relation))
}

export function editActor(scribe: Scribe, { id, fields }: CommandOf<'editActor'>): void {
  const entity = scribe.live('actors', id)
  if (entity) scribe.edit(entity, ACTOR_FIELDS, fields)
}

export function editIssue(scribe: Scribe, { id, fields }: CommandOf<'editIssue'>): void {
  const entity = scribe.live('issues', id)
  if (entity) scribe.edit(entity, ISSUE_FIELDS, fields)
}

/** A status that says agreed is no field to edit: decision-commands.ts gives and takes it ([B46]). */
export function editProposal(scribe: Scribe, { id, fields }: CommandOf<'editProposal'>): void {
  const entity = scribe.live('proposals', id)
  if (!entity) return
  const { status, ...rest } = fields
  const isDecision = isAgreed(status) || isAgreed(entity.get('status'))
  scribe.edit(entity, PROPOSAL_FIELDS, isDecision ? rest : fields)
}

function isAgreed(status: unknown): boolean {
  return AGREED_STATUSES.some((agreed) => agreed === status)
}

/** Tabling a draft puts it on the table; any other status says more than that and stays. */
export function table(scribe: Scribe, { proposalId, actorId }: CommandOf<'table'>): void {
  const entity = scribe.live('proposals', proposalId)
  if (!(entity && scribe.live('actors', actorId))) return
  const isDraft = (entity.get('status') ?? 'draft') === 'draft'
  scribe.edit(entity, PROPOSAL_FIELDS, {
    tabledBy: [actorId],
    ...(isDraft && { status: 'on_table' }),
  })
}

/** Gives the named actors the lanes from left to right, and takes the lane from all others. */
export function arrangeLanes(scribe: Scribe, { lanes }: CommandOf<'arrangeLanes'>): void {
  const { actors } = scribe.roots
  const wanted = new Map([...new Set<string>(lanes)].map((id, lane) => [id, lane]))
  for (const id of actors.keys()) {
    const entity = entityAt(actors, id)
    const lane = wanted.get(id)
    if (entity && lane === undefined) clear(entity, 'lane')
    else if (entity && lane !== undefined && entity.get('lane') !== lane) entity.set('lane', lane)
  }
}

export function place(scribe: Scribe, { places }: CommandOf<'place'>): void {
  for (const { of, id, at } of places) {
    const entity = scribe.live(of === 'proposal' ? 'proposals' : 'issues', id)
    if (entity) write(entity, 'at', point, at)
  }
}

export function remove(scribe: Scribe, { of, id }: CommandOf<'remove'>): void {
  scribe.remove(REMOVABLE[of], id)
}

/** Adds an entity under its id, or brings it back; undefined where the id is none, or on the board. */
export function addWithId<Entity extends object>(
  scribe: Scribe,
  root: EntityRoot,
  fields: Fields<Entity>,
  entity: { readonly id: string; readonly [name: string]: unknown },
): ReturnType<Scribe['add']> {
  return isId(entity.id) ? scribe.add(root, entity.id, fields, entity) : undefined
}
