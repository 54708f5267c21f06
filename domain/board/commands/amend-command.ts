/** Amending: new words in place of the old ones, which stay as an earlier version ([B44]). */

import { parsePositionKey } from '#domain/negotiation/position.ts'
import { AGREED_STATUSES } from '#domain/negotiation/proposal.ts'
import type { Command } from '../command.ts'
import type { EntityMap, Roots } from '../document.ts'
import { PROPOSAL_FIELDS } from '../fields/entity-fields.ts'
import { MAX_VERSION, readVersions, versionKey, wordingOf } from '../fields/version-fields.ts'
import { positionAt } from '../position-at.ts'
import type { Scribe } from './scribe.ts'
import { write } from './write-command.ts'

type Amend = Extract<Command, { type: 'amendProposal' }>

const TEXTS = ['title', 'cardTitle', 'text'] as const
const nobody = (): void => undefined

/** Nothing happens where no word differs, and to what is agreed: that is reopened first. */
export function amendProposal(scribe: Scribe, command: Amend): void {
  const entity = scribe.live('proposals', command.id)
  if (!entity || AGREED_STATUSES.some((agreed) => agreed === entity.get('status'))) return
  const amended = TEXTS.flatMap((field) => {
    const text = command[field]
    const isNew = text !== undefined && wanted(field, text) !== wordsAt(entity, field)
    return isNew ? [{ field, text }] : []
  })
  const version = numberOfOld(scribe.roots, entity, command.id)
  if (amended.length === 0 || version >= MAX_VERSION) return
  keepOld(scribe, entity, version, command)
  for (const { field, text } of amended) {
    write(scribe, { type: 'write', target: { of: 'proposal', id: command.id, field }, text })
  }
}

function keepOld({ act }: Scribe, entity: EntityMap, version: number, { reason }: Amend): void {
  const { by, byName, at } = act
  const [title, text] = [wordsAt(entity, 'title'), wordsAt(entity, 'text')]
  const wording = { version, title, text, at, by, byName, ...(reason && { reason }) }
  entity.set(versionKey(version, act), wordingOf(wording, nobody))
}

/**
 * The number the old wording goes by: its own, or, where somebody took an amendment back on which positions had been
 * stated, that amendment's. The new wording then has a number no position can have been stated on.
 */
function numberOfOld(roots: Roots, entity: EntityMap, id: string): number {
  let most = readVersions(entity, nobody).version
  for (const key of roots.positions.keys()) {
    if (parsePositionKey(key)?.proposalId !== id) continue
    most = Math.max(most, positionAt(roots, key)?.onVersion ?? 1)
  }
  return most
}

function wordsAt(entity: EntityMap, field: (typeof TEXTS)[number]): string {
  return wanted(field, entity.get(field) ?? '')
}

/** As the text would be read. */
function wanted(field: (typeof TEXTS)[number], text: unknown): string {
  return PROPOSAL_FIELDS[field].parse(text, nobody) ?? ''
}
