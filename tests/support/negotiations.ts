/** Negotiations as an analysis gets them: read from a document, the founding example or one of a few commands. */

import * as Y from 'yjs'
import type { Command } from '#domain/board/command.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { fillTemplate } from '#domain/templates/templates.ts'
import { act, actor, boardWith } from './board-builder.ts'

export function foundingExample(): Negotiation {
  const doc = new Y.Doc()
  fillTemplate(doc, 'security-guarantees', act())
  return readBoard(doc).board.negotiation
}

/** What the commands make, with fields of the negotiation itself replaced. */
export function negotiationOf(
  commands: readonly Command[],
  over: Partial<Negotiation> = {},
): Negotiation {
  return { ...readBoard(boardWith(...commands)).board.negotiation, ...over }
}

type ActorFields = NonNullable<Parameters<typeof actor>[1]>

export function party(name: string, over: ActorFields = {}): Command {
  return actor(name, { isParty: true, ...over })
}
