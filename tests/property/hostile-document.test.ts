/** Rubbish in the document: never an exception, never a good entity hidden. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { Board } from '#domain/board/board.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { restoreBoard } from '#domain/board/restore.ts'
import { makeUndo } from '#domain/board/undo.ts'
import { exportJson } from '#domain/exports/export-json.ts'
import { layoutBoard } from '#domain/layout/board-layout.ts'
import {
  act,
  actor,
  boardWith,
  copyOf,
  id,
  issue,
  proposal,
  stance,
} from '#tests/support/board-builder.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aCommand } from '#tests/support/random-commands.ts'
import { RUBBISH_KEYS, rubbishAnywhere, someRubbish } from '#tests/support/rubbish.ts'
import { told } from '#tests/support/told.ts'

function good(): Y.Doc {
  const doc = boardWith(
    actor('a1', { members: [id('a2')] }),
    actor('a2', { parent: id('a1') }),
    issue('i1'),
    proposal('p1', { issueId: id('i1'), tabledBy: [id('a2')] }, [1, 2]),
    proposal('p2'),
    stance('a1', 'p1', 'conditional', { condition: 'Paid', quote: 'If paid.' }),
    stance('a2', 'p2', 'red_line'),
    { type: 'addRelation', relation: { from: id('p1'), to: id('p2'), type: 'excludes' } },
    { type: 'addPackage', package: { id: id('k1'), title: 'k1', proposalIds: [id('p1')] } },
    { type: 'amendProposal', id: id('p1'), text: 'Amended' },
    { type: 'agree', proposalIds: [id('p1')], level: 'agreed_ad_referendum' },
    { type: 'putInk', records: [{ id: 'shape:1', x: 1 }] },
  )
  doc.clientID = 1
  return doc
}

/** The part of a board that rubbish has no key in. */
function goodPart({ negotiation, placement, ink }: Board): unknown {
  const isGood = (key: string) => !RUBBISH_KEYS.includes(key)
  const part = (map: ReadonlyMap<string, unknown>) => [...map].filter(([key]) => isGood(key))
  return [
    part(negotiation.actors),
    part(negotiation.issues),
    part(negotiation.proposals),
    part(negotiation.positions),
    part(negotiation.relations),
    part(negotiation.packages),
    negotiation.ledger.slice(0, 2),
    negotiation.decisions.slice(0, 1),
    part(placement.proposals),
    part(placement.issues),
    placement.lanes.filter(isGood),
    part(ink),
  ]
}

it('[B6, B7] reads all good data as if the rubbish beside it were not there', () => {
  const clean = told(goodPart(readBoard(good()).board))
  fc.assert(
    fc.property(fc.array(someRubbish, { minLength: 1, maxLength: 12 }), (pieces) => {
      const doc = good()
      for (const write of pieces) write(doc)

      expect(told(goodPart(readBoard(doc).board))).toBe(clean)
      expect(told(goodPart(readBoard(copyOf(doc)).board))).toBe(clean)
      expect(Object.prototype).not.toHaveProperty('polluted')
    }),
    runs(150),
  )
})

it('[B6, B8, B19] goes on reading, writing, undoing, restoring and exporting over any rubbish', () => {
  fc.assert(
    fc.property(
      fc.array(rubbishAnywhere, { maxLength: 8 }),
      fc.array(aCommand, { maxLength: 8 }),
      fc.array(rubbishAnywhere, { maxLength: 4 }),
      (pieces, commands, later) => {
        const doc = good()
        const undo = makeUndo(doc, act)
        for (const write of pieces) write(doc)
        const snapshot = copyOf(doc)
        for (const command of commands) execute(doc, [command], act())
        for (const write of later) write(doc)
        for (const _command of commands) undo.undo()
        undo.redo()
        restoreBoard(doc, snapshot, { act: act() })

        const reading = readBoard(doc)
        layoutBoard(reading.board)
        const exported = exportJson(reading, { id: 'b', title: 't' })
        expect(JSON.parse(JSON.stringify(exported))).toEqual(exported)
        expect(told(readBoard(copyOf(doc)).board)).toBe(told(reading.board))
      },
    ),
    runs(150),
  )
})
