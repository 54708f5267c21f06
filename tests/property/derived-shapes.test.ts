/** What the canvas wants depends on the board alone, however the board came about. */

import fc from 'fast-check'
import type { TLParentId } from 'tldraw'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { DerivedShapes } from '#components/canvas/binding/derive-shapes.ts'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import { observeBoard } from '#domain/board/observe-board.ts'
import { type ActorId, type ProposalId, toId } from '#domain/negotiation/ids.ts'
import { STANCES } from '#domain/negotiation/stance.ts'

const PAGE = 'page:page' as TLParentId
const actorId = fc.integer({ min: 0, max: 3 }).map((n) => toId<ActorId>(`a${n}`))
const proposalId = fc.integer({ min: 0, max: 4 }).map((n) => toId<ProposalId>(`p${n}`))
const at = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }))

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ id: actorId, isParty: fc.boolean() }).map(
    ({ id, isParty }): Command => ({
      type: 'addActor',
      actor: { id, name: `Actor ${id}`, isParty },
      lane: true,
    }),
  ),
  fc.record({ id: proposalId, title: fc.string({ maxLength: 60 }), at }).map(
    ({ id, title, at: place }): Command => ({
      type: 'addProposal',
      proposal: { id, title },
      at: place,
    }),
  ),
  fc
    .record({ actorId, proposalId, stance: fc.constantFrom(...STANCES) })
    .map((fields): Command => ({ type: 'takePosition', ...fields })),
  fc.record({ actorId, proposalId }).map((fields): Command => ({ type: 'table', ...fields })),
  fc.record({ id: proposalId, at }).map(
    ({ id, at: place }): Command => ({
      type: 'place',
      places: [{ of: 'proposal', id, at: place }],
    }),
  ),
  fc.uniqueArray(actorId).map((lanes): Command => ({ type: 'arrangeLanes', lanes })),
  fc.record({ id: proposalId, text: fc.string({ maxLength: 40 }) }).map(
    ({ id, text }): Command => ({
      type: 'write',
      target: { of: 'proposal', id, field: 'title' },
      text,
    }),
  ),
  fc
    .oneof(
      proposalId.map((id) => ({ of: 'proposal', id }) as const),
      actorId.map((id) => ({ of: 'actor', id }) as const),
    )
    .map((target): Command => ({ type: 'remove', ...target })),
)

function recordsOf(derived: DerivedShapes): Map<string, unknown> {
  return new Map([...derived.ids()].sort().map((id) => [id, derived.get(id)]))
}

it('[K24] reading step by step wants what reading at once wants, and names exactly what changed', () => {
  fc.assert(
    fc.property(fc.array(fc.array(command, { maxLength: 4 }), { maxLength: 25 }), (acts) => {
      const doc = new Y.Doc()
      const step = new DerivedShapes(PAGE)
      const observer = observeBoard(doc, ({ board }) => {
        const before = recordsOf(step)
        const changed = step.update(step.layoutOf(board))
        const after = recordsOf(step)
        for (const id of new Set([...before.keys(), ...after.keys()])) {
          expect([id, before.get(id) !== after.get(id)]).toEqual([id, changed.has(id)])
        }
      })
      acts.forEach((commands, n) => {
        execute(doc, commands, { by: 'x', byName: 'X', at: n + 1 })
      })
      const atOnce = new DerivedShapes(PAGE)
      atOnce.update(atOnce.layoutOf(observer.current().board))
      expect(recordsOf(step)).toEqual(recordsOf(atOnce))
      observer.stop()
    }),
    { numRuns: 150 },
  )
})
