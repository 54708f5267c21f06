/** Writing in a text others may be writing in too. */

import * as Y from 'yjs'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import type { Command } from '../command.ts'
import {
  ACTOR_FIELDS,
  ISSUE_FIELDS,
  PACKAGE_FIELDS,
  PROPOSAL_FIELDS,
} from '../fields/entity-fields.ts'
import type { Field } from '../fields/field.ts'
import { ROOT_OF, writeText } from '../text.ts'
import type { Scribe } from './scribe.ts'

/** Brings a shared text to the wanted words; a text that was never begun, or is none, is begun. */
export function write(scribe: Scribe, { target, text }: Extract<Command, { type: 'write' }>): void {
  const entity = scribe.live(ROOT_OF[target.of], target.id)
  const field = fieldOf(target)
  const value = field?.parse(text, () => undefined) ?? (text === '' ? '' : undefined)
  if (!entity || !field?.isShared || value === undefined) return
  const current = entity.get(target.field)
  if (current instanceof Y.Text) writeText(current, value)
  else entity.set(target.field, new Y.Text(value))
}

function fieldOf(target: Extract<Command, { type: 'write' }>['target']): Field<string> | undefined {
  switch (target.of) {
    case 'proposal':
      return PROPOSAL_FIELDS[target.field]
    case 'issue':
      return ISSUE_FIELDS[target.field]
    case 'actor':
      return ACTOR_FIELDS[target.field]
    case 'package':
      return PACKAGE_FIELDS[target.field]
    default:
      return unreachable(target)
  }
}
