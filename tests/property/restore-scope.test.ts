/** Restoring one lane or one proposal: it reads as saved, and nothing else on the board is touched. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { ENTITY_ROOTS, rootsOf } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { restoreBoard } from '#domain/board/restore.ts'
import type { RestoreScope } from '#domain/board/restore-scope.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { act, actor, boardWith, copyOf, id, proposal } from '#tests/support/board-builder.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aCommand } from '#tests/support/random-commands.ts'

const commands = fc.array(aCommand, { maxLength: 40, size: 'max' })
const aScope: fc.Arbitrary<RestoreScope> = fc.constantFrom<RestoreScope>(
  ...['a1', 'a2'].map((name) => ({ kind: 'lane', actorId: id<ActorId>(name) }) as const),
  ...['p1', 'p2'].map((name) => ({ kind: 'proposal', proposalId: id<ProposalId>(name) }) as const),
)

/** Every value by root and key; what is cleared counts as not there, and so does what was removed. */
function valuesOf(doc: Y.Doc): Map<string, unknown> {
  const roots = rootsOf(doc)
  const values = new Map<string, unknown>()
  for (const root of [...ENTITY_ROOTS, 'meta', 'ink'] as const) {
    for (const [key, value] of Object.entries(roots[root].toJSON())) {
      values.set(`${root} ${key}`, standing(value))
    }
  }
  return values
}

function standing(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  if (Reflect.get(value, 'removed') === true) return undefined
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null))
}

function isOf(scope: RestoreScope, place: string): boolean {
  const [root, key = ''] = place.split(' ')
  const [actorId, proposalId] = key.split(':')
  if (scope.kind === 'lane') {
    return (
      place === `actors ${scope.actorId}` || (root === 'positions' && actorId === scope.actorId)
    )
  }
  if (scope.kind === 'all') return true
  const isOn = root === 'positions' && proposalId === scope.proposalId
  return place === `proposals ${scope.proposalId}` || isOn
}

function placeOf({ actorId, proposalId }: { actorId: string; proposalId: string }): string {
  return `positions ${actorId}:${proposalId}`
}

function placesOf({ changes }: { changes: { proposalId: string }[] }): string[] {
  return changes.map(({ proposalId }) => `proposals ${proposalId}`)
}

it('[B39, B40] a lane, or a proposal, reads as saved, and nothing else is touched', () => {
  fc.assert(
    fc.property(aScope, commands, commands, (scope, first, then) => {
      const doc = boardWith(actor('a1'), actor('a2'), proposal('p1'), proposal('p2'))
      for (const command of first) execute(doc, [command], act())
      const snapshot = copyOf(doc)
      for (const command of then) execute(doc, [command], act({ at: 2_000 }))
      const before = valuesOf(doc)
      const { ledger, decisions } = rootsOf(doc)
      const [told, decided] = [ledger.toJSON(), decisions.toJSON()]

      restoreBoard(doc, snapshot, { act: act({ at: 3_000 }), scope })

      const saved = valuesOf(snapshot)
      for (const [place, value] of valuesOf(doc)) {
        expect([place, value]).toEqual([place, (isOf(scope, place) ? saved : before).get(place)])
      }
      expect(ledger.toJSON().slice(0, told.length)).toEqual(told)
      const written = [
        ...ledger.toJSON().slice(told.length).map(placeOf),
        ...decisions.toJSON().slice(decided.length).flatMap(placesOf),
      ]
      expect(written.filter((place) => !isOf(scope, place))).toEqual([])
    }),
    runs(60),
  )
})
