/** A person at a board, with a clock of their own: what they do can be taken back. */

import type * as Y from 'yjs'
import type { Board } from '#domain/board/board.ts'
import type { Command } from '#domain/board/command.ts'
import { LOCAL_ORIGIN } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { textOf } from '#domain/board/text.ts'
import { makeUndo, type Undo } from '#domain/board/undo.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { act } from './board-builder.ts'

export type Person = Undo & {
  readonly doc: Y.Doc
  readonly read: () => Board
  readonly run: (...commands: readonly Command[]) => void
  /** Lets time pass. */
  readonly wait: (ms: number) => void
  /** Types at the end of a proposal's body, a letter every 100 ms. */
  readonly type: (proposal: ProposalId, letters: string) => void
}

export function person(doc: Y.Doc, name = 'ann'): Person {
  let now = 1_000
  const acting = () => act({ by: name, byName: name, at: now })
  return {
    ...makeUndo(doc, acting),
    doc,
    read: () => readBoard(doc).board,
    run: (...commands) => execute(doc, commands, acting()),
    wait(ms) {
      now += ms
    },
    type(proposal, letters) {
      for (const letter of letters) {
        now += 100
        const text = textOf(doc, { of: 'proposal', id: proposal, field: 'text' })
        doc.transact(() => text?.insert(text.length, letter), LOCAL_ORIGIN)
      }
    },
  }
}
