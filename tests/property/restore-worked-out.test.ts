/** A restore that was worked out on an earlier state: whatever came in meanwhile, the board reads exactly as saved. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { carryOutRestore, TouchedSince } from '#domain/board/carry-out-restore.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { restoreBoard } from '#domain/board/restore.ts'
import { type RestoreScope, WHOLE_BOARD } from '#domain/board/restore-scope.ts'
import { makeUndo } from '#domain/board/undo.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { act, actor, boardWith, copyOf, id, proposal } from '#tests/support/board-builder.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aCommand } from '#tests/support/random-commands.ts'
import { told } from '#tests/support/told.ts'

const LOW_ID = 2 ** 16
const FACILITATOR = act({ by: 'fay', byName: 'Fay', at: 9_000 })
const commands = fc.array(aCommand, { maxLength: 40, size: 'max' })
const aScope: fc.Arbitrary<RestoreScope> = fc.constantFrom<RestoreScope>(
  WHOLE_BOARD,
  ...['a1', 'a2'].map((name) => ({ kind: 'lane', actorId: id<ActorId>(name) }) as const),
  ...['p1', 'p2'].map((name) => ({ kind: 'proposal', proposalId: id<ProposalId>(name) }) as const),
)

function withoutRecord(doc: Y.Doc): string {
  const { board } = readBoard(doc)
  const { ledger: _grows, decisions: _grow, ...negotiation } = board.negotiation
  return told({ ...board, negotiation })
}

it('[B39, S18] reads as if the restore had been worked out at that moment, whatever others did and undid meanwhile', () => {
  fc.assert(
    fc.property(
      aScope,
      commands,
      commands,
      commands,
      fc.nat(3),
      (scope, first, then, meanwhile, undone) => {
        const doc = boardWith(actor('a1'), actor('a2'), proposal('p1'), proposal('p2'))
        for (const command of first) execute(doc, [command], act())
        const target = copyOf(doc)
        const page = copyOf(doc)
        const undo = makeUndo(page, () => act({ at: 2_500 }))
        for (const command of then) execute(page, [command], act({ at: 2_000 }))
        tell(page, doc)
        const touched = new TouchedSince(doc)

        const update = workedOut(copyOf(doc), target, scope)
        for (const command of meanwhile) execute(page, [command], act({ at: 3_000 }))
        for (let i = 0; i < undone; i++) undo.undo()
        tell(page, doc)
        const atOnce = copyOf(doc)
        const before = readBoard(doc).board.negotiation.ledger

        let transactions = 0
        doc.on('afterTransaction', () => {
          transactions += 1
        })
        carryOutRestore(
          doc,
          { update, clientId: LOW_ID },
          { touched, target, scope, act: FACILITATOR },
        )
        touched.close()

        expect(transactions).toBe(1)
        restoreBoard(atOnce, target, { scope, act: FACILITATOR, clientId: LOW_ID })
        expect(withoutRecord(doc)).toBe(withoutRecord(atOnce))
        expectLedger(before, doc)
        // The page that was at work meanwhile ends up with the same board.
        tell(doc, page)
        expect(withoutRecord(page)).toBe(withoutRecord(doc))
      },
    ),
    runs(60),
  )
})

function workedOut(doc: Y.Doc, target: Y.Doc, scope: RestoreScope): Uint8Array {
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  restoreBoard(doc, target, { scope, act: FACILITATOR, clientId: LOW_ID })
  return updates.length > 0 ? Y.mergeUpdates(updates) : new Uint8Array()
}

function tell(from: Y.Doc, to: Y.Doc): void {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
}

/** Nothing is lost of it, and what stands now is what it says last. */
function expectLedger(before: readonly LedgerEntry[], doc: Y.Doc): void {
  const { ledger, positions } = readBoard(doc).board.negotiation
  const grown = new Set(ledger.map((entry) => told(entry)))
  for (const entry of before) expect(grown).toContain(told(entry))
  const last = new Map(ledger.map((entry) => [positionKey(entry.actorId, entry.proposalId), entry]))
  for (const [key, { stance }] of positions) {
    const entry = last.get(key)
    if (entry) expect([key, entry.to]).toEqual([key, stance])
  }
}
