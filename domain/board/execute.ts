/**
 * Carries out commands: one Yjs transaction a call, which is one undo item and one message to the others. What has
 * become impossible meanwhile is left undone, never thrown. Next: server/sync/connection.ts; back by observe-board.ts.
 */

import type * as Y from 'yjs'
import type { Act, Command } from './command.ts'
import { amendProposal } from './commands/amend-command.ts'
import { agree, reopen } from './commands/decision-commands.ts'
import * as entities from './commands/entity-commands.ts'
import { putInk, removeInk } from './commands/ink-commands.ts'
import * as packages from './commands/package-commands.ts'
import { confirmPosition, editPosition, takePosition } from './commands/position-commands.ts'
import { Scribe } from './commands/scribe.ts'
import { write } from './commands/write-command.ts'
import { LOCAL_ORIGIN, rootsOf } from './document.ts'

type Carry = {
  readonly [Type in Command['type']]: (
    scribe: Scribe,
    command: Extract<Command, { type: Type }>,
  ) => void
}

const CARRY: Carry = {
  describe: entities.describe,
  addActor: entities.addActor,
  editActor: entities.editActor,
  arrangeLanes: entities.arrangeLanes,
  addIssue: entities.addIssue,
  editIssue: entities.editIssue,
  addProposal: entities.addProposal,
  editProposal: entities.editProposal,
  amendProposal,
  agree,
  reopen,
  table: entities.table,
  takePosition,
  editPosition,
  confirmPosition,
  addPackage: packages.addPackage,
  editPackage: packages.editPackage,
  putInPackage: packages.putInPackage,
  takeFromPackage: packages.takeFromPackage,
  place: entities.place,
  write,
  remove: entities.remove,
  addRelation: entities.addRelation,
  removeRelation: entities.removeRelation,
  addEvent: entities.addEvent,
  addConstraint: entities.addConstraint,
  addAssessment: entities.addAssessment,
  addOpenQuestion: entities.addOpenQuestion,
  putInk,
  removeInk,
}

/**
 * Runs commands in order, in one transaction. A target that is gone, or a value that may not stand on a board, makes
 * that command or that field do nothing.
 */
export function execute(
  doc: Y.Doc,
  commands: readonly Command[],
  act: Act,
  origin: unknown = LOCAL_ORIGIN,
): void {
  if (commands.length === 0) return
  doc.transact(() => {
    const scribe = new Scribe(rootsOf(doc), act)
    for (const command of commands) carry(scribe, command)
  }, origin)
}

/** Type and command belong together, which the compiler cannot see through a lookup. */
function carry<Type extends Command['type']>(
  scribe: Scribe,
  command: Extract<Command, { type: Type }>,
): void {
  const carryOut = CARRY[command.type as Type]
  carryOut(scribe, command)
}
