/** Replaying what several people did, late and offline too: any place reads as the board did, whichever way one comes. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { Recording } from '#domain/replay/recording.ts'
import { act, actor, boardWith, proposal } from '#tests/support/board-builder.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aCommand } from '#tests/support/random-commands.ts'
import { told } from '#tests/support/told.ts'

/** Few entries between keyframes, and room for a few of them: that they are thinned out shows. */
const SMALL = { everyEntries: 3, everyBytes: 400, maxBytes: 6_000 }

const aStep = fc.record({
  who: fc.nat(2),
  command: aCommand,
  /** Whether this person has heard of all before. */
  hears: fc.boolean(),
})
type Step = { readonly who: number; readonly command: Command; readonly hears: boolean }

type Session = {
  readonly updates: readonly Uint8Array[]
  /** What the server had behind each update: a snapshot then. */
  readonly snapshots: readonly Uint8Array[]
}

function session(steps: readonly Step[]): Session {
  const server = boardWith(actor('a1'), actor('a2'), proposal('p1'), proposal('p2'))
  const updates = [Y.encodeStateAsUpdate(server)]
  const snapshots = [Y.encodeStateAsUpdate(server)]
  const people = [0, 1, 2].map((place) => {
    const doc = new Y.Doc()
    doc.clientID = place + 1
    hear(doc, server)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'heard') return
      updates.push(update)
      Y.applyUpdate(server, update)
      snapshots.push(Y.encodeStateAsUpdate(server))
    })
    return doc
  })
  for (const [i, { who, command, hears }] of steps.entries()) {
    const doc = people[who]
    if (doc === undefined) continue
    if (hears) hear(doc, server)
    execute(doc, [command], act({ by: `p${who}`, at: i }))
  }
  return { updates, snapshots }
}

function hear(doc: Y.Doc, server: Y.Doc): void {
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)), 'heard')
}

function recorded({ updates }: Session): Recording {
  const recording = new Recording(SMALL)
  for (const update of updates) recording.add(update)
  return recording
}

function applied(doc: Y.Doc, updates: readonly Uint8Array[]): Y.Doc {
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

function says(update: Uint8Array): string {
  return told(readBoard(applied(new Y.Doc(), [update])))
}

const someSteps = fc.array(aStep, { maxLength: 25 })

it('replay at the end equals the live board, and at a snapshot the snapshot, wherever one comes from', () => {
  fc.assert(
    fc.property(someSteps, fc.array(fc.nat(30), { maxLength: 12 }), (steps, wanted) => {
      const was = session(steps)
      const recording = recorded(was)
      const end = was.updates.length
      let shown = new Y.Doc()
      let from: number | undefined
      for (const place of [...wanted.map((place) => 1 + (place % end)), end]) {
        const { isWhole, updates } = recording.wayTo(place, from)
        shown = applied(isWhole ? new Y.Doc() : shown, updates)
        from = place
        expect(told(readBoard(shown))).toBe(says(was.snapshots[place - 1] ?? new Uint8Array()))
      }
    }),
    runs(40),
  )
})

it('what came before what it rests on is shown once that is there, whatever lies between', () => {
  fc.assert(
    fc.property(someSteps, fc.nat(30), (steps, delay) => {
      const { updates, snapshots } = session(steps)
      const late = 1 + (delay % updates.length)
      // One entry stands behind all others, as when a clock was set back.
      const [moved] = updates.slice(late, late + 1)
      const rest = updates.filter((update) => update !== moved)
      const recording = recorded({ updates: moved ? [...rest, moved] : rest, snapshots })
      const { updates: way } = recording.wayTo(updates.length)
      const shown = applied(new Y.Doc(), way)
      expect(told(readBoard(shown))).toBe(says(snapshots.at(-1) ?? new Uint8Array()))
    }),
    runs(40),
  )
})

it('keyframes keep to their room, and every move is found once, where it was made', () => {
  fc.assert(
    fc.property(someSteps, (steps) => {
      const was = session(steps)
      const recording = new Recording(SMALL)
      const moves = was.updates.map((update) => recording.add(update).moves)
      const one = Math.max(...was.snapshots.map(({ length }) => length))
      expect(recording.size.keyframes).toBeLessThanOrEqual(Math.max(SMALL.maxBytes, one))
      const { ledger } = readBoard(applied(new Y.Doc(), was.updates)).board.negotiation
      const inOrder = (entries: readonly object[]) => entries.map((entry) => told(entry)).toSorted()
      expect(inOrder(moves.flat())).toEqual(inOrder(ledger))
    }),
    runs(20),
  )
})
