/** Boards for tests: a document with commands run on it, and short names for ids and acts. */

import * as Y from 'yjs'
import type { At } from '#domain/board/board.ts'
import type { Act, Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import {
  type ActorId,
  type EntityId,
  type IssueId,
  type ProposalId,
  toId,
} from '#domain/negotiation/ids.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import { emptyDoc } from './empty-doc.ts'

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>

export const id = <Id extends EntityId>(name: string): Id => toId<Id>(name)

/** An act of Ann's at a time in ms; later acts get later times where a test needs them to differ. */
export function act(over: Partial<Act> = {}): Act {
  return { by: 'ann', byName: 'Ann', at: 1_000, ...over }
}

export function actor(name: string, over: Partial<CommandOf<'addActor'>['actor']> = {}): Command {
  return { type: 'addActor', actor: { id: id<ActorId>(name), name, ...over }, lane: true }
}

export function issue(name: string, over: Partial<CommandOf<'addIssue'>['issue']> = {}): Command {
  return { type: 'addIssue', issue: { id: id<IssueId>(name), title: name, ...over }, at: [0, 0] }
}

export function proposal(
  name: string,
  over: Partial<CommandOf<'addProposal'>['proposal']> = {},
  at: At = [0, 0],
): Command {
  return { type: 'addProposal', proposal: { id: id<ProposalId>(name), title: name, ...over }, at }
}

export function stance(
  actorName: string,
  proposalName: string,
  taken: Stance,
  fields?: CommandOf<'takePosition'>['fields'],
): Command {
  return {
    type: 'takePosition',
    actorId: id<ActorId>(actorName),
    proposalId: id<ProposalId>(proposalName),
    stance: taken,
    ...(fields && { fields }),
  }
}

/** A document with these commands done in one go by Ann. */
export function boardWith(...commands: readonly Command[]): Y.Doc {
  const doc = emptyDoc()
  execute(doc, commands, act())
  return doc
}

/** A document that has received all another one has. */
export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = emptyDoc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** Gives each document what the others have. */
export function bringTogether(...docs: readonly Y.Doc[]): void {
  for (const from of docs) {
    for (const to of docs) {
      if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
    }
  }
}
