/** Restoring: whatever happened in between, the board reads as the snapshot did. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Reading } from '#domain/board/board.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { restoreBoard } from '#domain/board/restore.ts'
import {
  act,
  actor,
  boardWith,
  bringTogether,
  copyOf,
  proposal,
} from '#tests/support/board-builder.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aCommand } from '#tests/support/random-commands.ts'
import { told } from '#tests/support/told.ts'

function withoutLedger({ board }: Reading): string {
  const { ledger: _grows, decisions: _grow, ...negotiation } = board.negotiation
  return told({ ...board, negotiation })
}

const commands = fc.array(aCommand, { maxLength: 30, size: 'max' })

it('[B39, B40] reads as the snapshot, for everybody, and keeps and extends the ledger', () => {
  fc.assert(
    fc.property(commands, commands, commands, (first, then, meanwhile) => {
      const doc = boardWith(actor('a1'), actor('a2'), proposal('p1'), proposal('p2'))
      for (const command of first) execute(doc, [command], act())
      const snapshot = copyOf(doc)
      for (const command of then) execute(doc, [command], act({ at: 2_000 }))
      const { ledger } = readBoard(doc).board.negotiation
      const positions = readBoard(doc).board.negotiation.positions

      restoreBoard(doc, snapshot, { act: act({ at: 3_000 }) })

      const restored = readBoard(doc)
      expect(withoutLedger(restored)).toBe(withoutLedger(readBoard(snapshot)))
      const grown = restored.board.negotiation.ledger
      expect(grown.slice(0, ledger.length)).toEqual(ledger)
      for (const [key, { stance }] of restored.board.negotiation.positions) {
        const before = positions.get(key)
        const entry = grown.slice(ledger.length).find((e) => `${e.actorId}:${e.proposalId}` === key)
        if (before && before.stance !== stance) expect(entry).toMatchObject({ to: stance })
      }

      // Somebody at work while it happens ends up with the same board as everybody else.
      const other = copyOf(snapshot)
      for (const command of meanwhile) execute(other, [command], act({ at: 4_000 }))
      bringTogether(doc, other)
      expect(told(readBoard(other))).toBe(told(readBoard(doc)))
    }),
    runs(80),
  )
})
