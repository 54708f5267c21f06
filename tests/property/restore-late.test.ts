/**
 * Restoring while twenty work and five are away: at that moment the board reads as the snapshot, whatever they all did;
 * and what arrives later stands on top of it wherever it would have stood on top of what was restored away.
 */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Reading } from '#domain/board/board.ts'
import { ENTITY_ROOTS } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { restoreBoard } from '#domain/board/restore.ts'
import { act, actor, boardWith, copyOf, proposal } from '#tests/support/board-builder.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aCommand } from '#tests/support/random-commands.ts'
import { told } from '#tests/support/told.ts'

const ONLINE = 20
const PEOPLE = 25
const LOW_ID = 2 ** 16
/** Ids of pages are drawn from 32 bits: all but one in 4,096 are above it. */
const USUAL_ID = 2 ** 20

/** Somebody does something; whoever is online may hear of all there is, and tell all they did. */
const aStep = fc.record({
  who: fc.nat(PEOPLE - 1),
  command: aCommand,
  tells: fc.boolean(),
})
const steps = fc.array(aStep, { maxLength: 120, size: 'max' })
type Step = typeof steps extends fc.Arbitrary<readonly (infer One)[]> ? One : never

class Workshop {
  readonly server = boardWith(actor('a1'), actor('a2'), proposal('p1'), proposal('p2'))
  readonly people: readonly Y.Doc[]

  constructor(ids: readonly number[]) {
    this.people = ids.map((id) => {
      const page = copyOf(this.server)
      page.clientID = USUAL_ID + id
      return page
    })
  }

  work(done: readonly Step[], at: number): void {
    for (const { who, command, tells } of done) {
      const page = this.people[who]
      if (page === undefined) continue
      if (tells && who < ONLINE) exchange(this.server, page)
      execute(page, [command], act({ by: `person ${who}`, at }))
      if (tells && who < ONLINE) exchange(this.server, page)
    }
  }
}

function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
}

function withoutRecord({ board }: Reading): string {
  const { ledger: _grows, decisions: _grow, ...negotiation } = board.negotiation
  return told({ ...board, negotiation })
}

it('[B39] reads exactly as saved while twenty work and five are away; what comes later stands on top', () => {
  const ids = fc.uniqueArray(fc.nat(2 ** 31), { minLength: PEOPLE, maxLength: PEOPLE })
  fc.assert(
    fc.property(ids, steps, steps, (clientIds, before, since) => {
      const workshop = new Workshop(clientIds)
      const { server, people } = workshop
      workshop.work(before, 2_000)
      const snapshot = copyOf(server)
      workshop.work(since, 3_000)
      const unrestored = copyOf(server)

      restoreBoard(server, snapshot, { act: act({ by: 'fay', at: 4_000 }), clientId: LOW_ID })

      expect(withoutRecord(readBoard(server))).toBe(withoutRecord(readBoard(snapshot)))
      const restored = copyOf(server)

      // Everybody comes back, and the same would have come to the board without a restore.
      const known = Y.decodeStateVector(Y.encodeStateVector(unrestored))
      for (const page of people) {
        Y.applyUpdate(unrestored, Y.encodeStateAsUpdate(page, Y.encodeStateVector(unrestored)))
      }
      for (const page of people) exchange(server, page)
      for (const page of people) exchange(server, page)

      const isLate = ({ client, clock }: Y.ID): boolean => clock >= (known.get(client) ?? 0)
      expectOnTop({ final: server, unrestored, restored, isLate })
      for (const page of people) expect(told(readBoard(page))).toBe(told(readBoard(server)))
    }),
    runs(12),
  )
})

type Outcome = {
  readonly final: Y.Doc
  /** With everything that came late, had nothing been restored. */
  readonly unrestored: Y.Doc
  readonly restored: Y.Doc
  readonly isLate: (id: Y.ID) => boolean
}

function expectOnTop(outcome: Outcome): void {
  const { final, unrestored, restored } = outcome
  for (const root of ['meta', 'ink', ...ENTITY_ROOTS]) {
    const [a, b, c] = [final, unrestored, restored].map((doc) => doc.getMap(root))
    if (a && b && c) expectFields(outcome, a, b, c)
  }
}

/** Of each key: the late value where the late one would have won, the restored one everywhere else. */
function expectFields(
  outcome: Outcome,
  final: Y.Map<unknown>,
  unrestored: Y.Map<unknown>,
  restored: Y.Map<unknown>,
): void {
  for (const key of new Set([...final.keys(), ...unrestored.keys()])) {
    const item = unrestored._map.get(key)
    const [value, model, saved] = [final, unrestored, restored].map((map) => map.get(key))
    if (item && outcome.isLate(item.id)) expect(plain(value)).toEqual(plain(model))
    else if (value instanceof Y.Map) expectFields(outcome, value, mapOf(model), mapOf(saved))
    else if (value instanceof Y.Text) expectLetters(outcome, model, value, saved)
    else expect(plain(value)).toEqual(plain(saved))
  }
}

function mapOf(value: unknown): Y.Map<unknown> {
  if (!(value instanceof Y.Map)) throw new Error('An entity is on one side only.')
  return value
}

/** Letters that came late are all there, and nothing else but what was restored, less what was deleted late. */
function expectLetters(
  { final, isLate }: Outcome,
  unrestored: unknown,
  value: Y.Text,
  saved: unknown,
): void {
  let late = 0
  for (
    let item = unrestored instanceof Y.Text ? unrestored._start : null;
    item;
    item = item.right
  ) {
    if (item.deleted || !isLate(item.id)) continue
    for (let clock = item.id.clock; clock < item.id.clock + item.length; clock++) {
      late += 1
      const there = Y.getItem(final.store, Y.createID(item.id.client, clock))
      expect((there as Y.Item).deleted).toBe(false)
    }
  }
  expect(value.length).toBeGreaterThanOrEqual(late)
  expect(value.length).toBeLessThanOrEqual(late + String(saved ?? '').length)
}

function plain(value: unknown): unknown {
  return value instanceof Y.AbstractType ? value.toJSON() : value
}
