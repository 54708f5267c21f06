/** Boards for tests, made by commands, without a session or a canvas. */

import * as Y from 'yjs'
import type { Board } from '#domain/board/board.ts'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { type ActorId, type ProposalId, toId } from '#domain/negotiation/ids.ts'

export function actor(id: string): ActorId {
  return toId<ActorId>(id)
}

export function proposal(id: string): ProposalId {
  return toId<ProposalId>(id)
}

/** The board that comes of these commands. */
export function boardOf(...commands: readonly Command[]): Board {
  const doc = new Y.Doc()
  execute(doc, commands, { by: 'test', byName: 'Test', at: 1 })
  return readBoard(doc).board
}

/** Three lanes a0 to a2, and cards p0 … on the floor right of them, one below the other. */
export function smallBoard(cards = 4): readonly Command[] {
  const actors = [0, 1, 2].map(
    (n): Command => ({
      type: 'addActor',
      actor: { id: actor(`a${n}`), name: `Actor ${n}`, isParty: true },
      lane: true,
    }),
  )
  const proposals = Array.from(
    { length: cards },
    (_, n): Command => ({
      type: 'addProposal',
      proposal: { id: proposal(`p${n}`), title: `Proposal ${n}` },
      at: [700, n * 150],
    }),
  )
  return [...actors, ...proposals]
}
