/** Caucus rooms: opening one copies the plenary, and carrying back does what was chosen, whatever happened in both. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { Board } from '#domain/board/board.ts'
import type { Command } from '#domain/board/command.ts'
import { rootsOf } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { carriedParts } from '#domain/rooms/carried-parts.ts'
import { makesCircle } from '#domain/rooms/carry-circles.ts'
import { copyBoard } from '#domain/rooms/copy-board.ts'
import { carriedReason, enterCarried } from '#domain/rooms/enter-carried.ts'
import { carryRefusal } from '#domain/rooms/may-carry.ts'
import { neededAs, type RoomDifference } from '#domain/rooms/room-difference.ts'
import { roomDifferences } from '#domain/rooms/room-differences.ts'
import { OPEN } from '#domain/session/board-lock.ts'
import { act, actor, boardWith, copyOf, id, issue, proposal } from '#tests/support/board-builder.ts'
import { emptyDoc } from '#tests/support/empty-doc.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aCommand } from '#tests/support/random-commands.ts'
import { told } from '#tests/support/told.ts'

const commands = fc.array(aCommand, { maxLength: 25, size: 'max' })
const ROOTS = ['actors', 'issues', 'proposals', 'packages', 'relations', 'positions'] as const

type Rooms = { readonly base: Y.Doc; readonly room: Y.Doc; readonly plenary: Y.Doc }

function opened(first: Parameters<typeof execute>[1]): Rooms {
  const plenary = boardWith(actor('a1'), actor('a2'), proposal('p1'), proposal('p2'), issue('i1'))
  for (const command of first) execute(plenary, [command], act())
  const room = emptyDoc()
  copyBoard(room, plenary, { title: 'Apart' })
  return { plenary, room, base: copyOf(room) }
}

function statesOf({ base, room, plenary }: Rooms) {
  return { base: boardOf(base), room: boardOf(room), plenary: boardOf(plenary) }
}

function boardOf(doc: Y.Doc): Board {
  return readBoard(doc).board
}

function differencesOf(rooms: Rooms): readonly RoomDifference[] {
  return roomDifferences(statesOf(rooms))
}

/** What a facilitator may carry. */
function carriable(rooms: Rooms): readonly RoomDifference[] {
  const all = differencesOf(rooms)
  const rights = {
    seat: { role: 'facilitator' },
    lock: OPEN,
    plenary: boardOf(rooms.plenary),
  } as const
  return all.filter((one) => carryRefusal(one, all, rights) === undefined)
}

function carry(rooms: Rooms, chosen: readonly RoomDifference[]): void {
  const { base, room, plenary } = statesOf(rooms)
  const by = act({ at: 9_000, attributedBy: 'facilitator', carried: { id: 'c1', room: 2 } })
  enterCarried(rooms.plenary, chosen, {
    ...{ act: by, base, room, plenary, reason: carriedReason(2) },
    spanFor: () => undefined,
  })
}

const named = ({ of, key }: RoomDifference) => `${of}/${key}`

it('a room begins with what stands on the plenary, and without its past', () => {
  fc.assert(
    fc.property(commands, (first) => {
      const rooms = opened(first)
      const seen = (doc: Y.Doc) => {
        const { negotiation, ...rest } = boardOf(doc)
        const { ledger: _ledger, decisions: _decisions, title: _title, ...stands } = negotiation
        return told({ ...rest, ...stands })
      }
      expect(seen(rooms.room)).toBe(seen(rooms.plenary))
      expect(boardOf(rooms.room).negotiation).toMatchObject({ ledger: [], decisions: [] })
      expect(boardOf(rooms.room).negotiation.title).toBe('Apart')
    }),
    runs(60),
  )
})

it('a room in which nobody did anything has nothing to carry, whatever the plenary does', () => {
  fc.assert(
    fc.property(commands, commands, (first, meanwhile) => {
      const rooms = opened(first)
      for (const command of meanwhile) execute(rooms.plenary, [command], act({ at: 2_000 }))
      expect(differencesOf(rooms)).toEqual([])
    }),
    runs(60),
  )
})

it('what was carried is on the plenary, and is not to be carried again', () => {
  fc.assert(
    fc.property(commands, commands, commands, (first, apart, meanwhile) => {
      const rooms = opened(first)
      for (const command of apart) execute(rooms.room, [command], act({ at: 2_000 }))
      for (const command of meanwhile) execute(rooms.plenary, [command], act({ at: 2_500 }))
      // What points at nothing would come to point at something with what is carried.
      fc.pre(readBoard(rooms.plenary).problems.length === 0)
      const all = carriable(rooms)
      fc.pre(!makesCircle(all, boardOf(rooms.plenary)))

      carry(rooms, all)

      const left = new Set(carriable(rooms).map(named))
      expect(all.map(named).filter((name) => left.has(name))).toEqual([])
      expect(readBoard(rooms.plenary).problems).toEqual([])
    }),
    runs(150),
  )
})

it('whatever is offered puts no actor under itself, with what it needs', () => {
  fc.assert(
    fc.property(parenting, parenting, parenting, (first, apart, meanwhile) => {
      const rooms = opened([...ACTORS, ...first])
      for (const command of apart) execute(rooms.room, [command], act({ at: 2_000 }))
      for (const command of meanwhile) execute(rooms.plenary, [command], act({ at: 2_500 }))
      fc.pre(readBoard(rooms.plenary).problems.length === 0)
      const all = carriable(rooms)
      for (const one of all) {
        const plenary = { ...rooms, plenary: copyOf(rooms.plenary) }
        carry(plenary, withNeeds(one, all))
        expect(readBoard(plenary.plenary).problems).toEqual([])
        expect(carriable(plenary).map(named)).not.toContain(named(one))
      }
    }),
    runs(150),
  )
})

const ACTORS = ['a3', 'a4'].map((name) => actor(name))
const parenting = fc.array(
  fc
    .record({
      child: fc.constantFrom('a1', 'a2', 'a3', 'a4').map((name) => id<ActorId>(name)),
      parent: fc.constantFrom('a1', 'a2', 'a3', 'a4', null),
    })
    .filter(({ child, parent }) => child !== parent)
    .map(({ child, parent }): Command => {
      const fields = { parent: parent && id<ActorId>(parent) }
      return { type: 'editActor', id: child, fields }
    }),
  { maxLength: 6, size: 'max' },
)

function withNeeds(one: RoomDifference, all: readonly RoomDifference[]): readonly RoomDifference[] {
  const wanted = new Set([one])
  for (const each of wanted) {
    for (const other of all) if (each.needs.includes(neededAs(other))) wanted.add(other)
  }
  return all.filter((each) => wanted.has(each))
}

it('one difference carried alone changes nothing else on the plenary', () => {
  fc.assert(
    fc.property(commands, commands, commands, fc.nat(), (first, apart, meanwhile, n) => {
      const rooms = opened(first)
      for (const command of apart) execute(rooms.room, [command], act({ at: 2_000 }))
      for (const command of meanwhile) execute(rooms.plenary, [command], act({ at: 2_500 }))
      // What points at nothing would come to point at something with what is carried.
      fc.pre(readBoard(rooms.plenary).problems.length === 0)
      // What comes back, or goes, brings or takes with it what hangs on it.
      const alone = carriable(rooms).filter((one) => isAlone(one, rooms.plenary))
      const one = alone[n % Math.max(1, alone.length)]
      fc.pre(one !== undefined)
      const before = rest(boardOf(rooms.plenary), one)
      const { length } = boardOf(rooms.plenary).negotiation.ledger

      carry(rooms, [one])

      expect(rest(boardOf(rooms.plenary), one)).toBe(before)
      const entries = boardOf(rooms.plenary).negotiation.ledger.slice(length)
      expect(entries.length).toBe(one.of === 'positions' ? 1 : 0)
      for (const entry of entries) {
        expect(entry).toMatchObject({ carried: { id: 'c1', room: 2 }, at: 9_000, by: 'ann' })
        expect(entry.reason).toMatch(/^Carried back from room 2/)
      }
    }),
    runs(150),
  )
})

function isAlone({ of, change, key, needs }: RoomDifference, plenary: Y.Doc): boolean {
  if (needs.length > 0) return false
  const isWhole = of === 'positions' || of === 'relations' || change === 'changed'
  const isNew = of === 'packages' && !rootsOf(plenary).packages.has(key)
  return isWhole || (change === 'added' && isNew)
}

/** The parts of a board but the one that a difference is of; of that one, the fields that it does not name. */
function rest(board: Board, { of, key, base, room }: RoomDifference): string {
  const parts = carriedParts(board)
  const root = of === 'wording' || of === 'agreements' ? 'proposals' : of
  const fields = new Set(Object.keys({ ...base, ...room }))
  const isWhole = of === 'positions' || of === 'relations'
  const ink = of === 'drawings' ? [] : [...board.ink]
  return told([
    ink,
    ...ROOTS.map((each) =>
      [...parts[each]]
        .filter(([at]) => each !== root || at !== key || !isWhole)
        .map(([at, value]) =>
          each === root && at === key
            ? [at, Object.entries(value).filter(([name]) => !fields.has(name))]
            : [at, value],
        )
        .filter(([at, value]) => each !== root || at !== key || (value as unknown[]).length > 0),
    ),
  ])
}
