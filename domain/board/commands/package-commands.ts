/** Putting packages together. */

import type { Command } from '../command.ts'
import { PACKAGE_FIELDS } from '../fields/entity-fields.ts'
import { contentKey, readContents } from '../fields/package-contents.ts'
import { addWithId } from './entity-commands.ts'
import { clear, type Scribe } from './scribe.ts'

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>
type Contents = Extract<Command, { type: 'putInPackage' | 'takeFromPackage' }>

/** A package brought back holds what it is given now, and nothing of what it held. */
export function addPackage(scribe: Scribe, command: CommandOf<'addPackage'>): void {
  const { proposalIds = [], ...fields } = command.package
  const entity = addWithId(scribe, 'packages', PACKAGE_FIELDS, fields)
  if (!entity) return
  for (const proposalId of readContents(entity, () => undefined))
    clear(entity, contentKey(proposalId))
  for (const proposalId of proposalIds) {
    if (scribe.live('proposals', proposalId)) entity.set(contentKey(proposalId), true)
  }
}

export function editPackage(scribe: Scribe, { id, fields }: CommandOf<'editPackage'>): void {
  const entity = scribe.live('packages', id)
  if (entity) scribe.edit(entity, PACKAGE_FIELDS, fields)
}

export function putInPackage(scribe: Scribe, { packageId, proposalId }: Contents): void {
  const entity = scribe.live('packages', packageId)
  const key = contentKey(proposalId)
  if (!(entity && scribe.live('proposals', proposalId)) || entity.get(key) === true) return
  entity.set(key, true)
}

export function takeFromPackage(scribe: Scribe, { packageId, proposalId }: Contents): void {
  const entity = scribe.live('packages', packageId)
  if (entity) clear(entity, contentKey(proposalId))
}
