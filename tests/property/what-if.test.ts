/** A what-if shows what applying it would bring, and given up leaves nothing behind. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Act } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { applyMoves } from '#domain/board/what-if/apply-moves.ts'
import {
  cellOf,
  type GhostMove,
  isPositionCommand,
  moveState,
  withMove,
} from '#domain/board/what-if/ghost-move.ts'
import { readSharedWhatIf, shareWhatIf } from '#domain/board/what-if/shared-what-if.ts'
import { whatIfCommands } from '#domain/board/what-if/what-if-commands.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { act, actor, boardWith, copyOf, proposal } from '#tests/support/board-builder.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aCommand } from '#tests/support/random-commands.ts'

const OPENING = [
  ...['a1', 'a2', 'a3', 'a4'].map((name) => actor(name)),
  ...['p1', 'p2', 'p3', 'p4'].map((name) => proposal(name)),
]
const ACTS = [
  act({ at: 2_000 }),
  act({ at: 2_000, attributedBy: 'facilitator' as const }),
  act({ at: 2_000, speaksFor: 'a1' as never }),
]
const commands = fc.array(aCommand, { maxLength: 12 })
const script = fc.record({ before: commands, supposed: commands, meanwhile: commands })
const anAct = fc.constantFrom(...ACTS)

describe('a what-if', () => {
  it('[W1] reads as the board does once it is applied, whatever has happened meanwhile', () => {
    fc.assert(
      fc.property(script, anAct, (acts, who) => {
        const { doc, moves } = suppose(acts)
        const real = negotiationOf(doc)
        const seen = applyMoves(real, moves, { act: who })
        const applied = copyOf(doc)
        execute(applied, whatIfCommands(moves, 'Swap', real), who)
        expect(withoutReasons(seen)).toEqual(withoutReasons(negotiationOf(applied)))
      }),
      runs(400),
    )
  })

  it('[W5] logs each move it makes with its name as the reason, and nothing else', () => {
    fc.assert(
      fc.property(script, anAct, (acts, who) => {
        const { doc, moves } = suppose(acts)
        const real = negotiationOf(doc)
        const before = real.ledger.length
        execute(doc, whatIfCommands(moves, 'Swap', real), who)
        const logged = negotiationOf(doc).ledger.slice(before)
        expect(logged.every(({ reason }) => reason?.startsWith('Swap'))).toBe(true)
        const live = moves.filter((move) => ['open', 'overtaken'].includes(moveState(move, real)))
        expect(logged.length).toBe(live.length)
      }),
      runs(400),
    )
  })
})

describe('a what-if while it lasts', () => {
  it('[W1] [W7] leaves the board it is made of as it was, to the byte and to the object', () => {
    fc.assert(
      fc.property(script, anAct, (acts, who) => {
        const { doc, moves } = suppose(acts)
        const bytes = Y.encodeStateAsUpdate(doc)
        const real = negotiationOf(doc)
        const seen = applyMoves(real, moves, { act: who })
        expect(Y.encodeStateAsUpdate(doc)).toEqual(bytes)
        expect(applyMoves(real, [], { act: who })).toBe(real)
        const moved = new Set(moves.map(cellOf))
        for (const [key, position] of seen.positions) {
          if (!moved.has(key)) expect(position).toBe(real.positions.get(key))
        }
        expect({ ...seen, positions: real.positions }).toEqual(real)
      }),
      runs(300),
    )
  })

  it('[W1] keeps the identical positions where reading it again finds nothing new', () => {
    fc.assert(
      fc.property(script, anAct, (acts, who) => {
        const { doc, moves } = suppose(acts)
        const real = negotiationOf(doc)
        const before = applyMoves(real, moves, { act: who })
        const after = applyMoves(real, moves, { act: who, before })
        expect(after.positions).toBe(before.positions)
      }),
      runs(200),
    )
  })
})

describe('a what-if that travels', () => {
  it('[W9] comes out of a link as it went in', () => {
    fc.assert(
      fc.property(script, (acts) => {
        const { moves } = suppose(acts)
        const sent: unknown = JSON.parse(
          JSON.stringify(shareWhatIf({ name: 'Swap', moves }, { withWords: true })),
        )
        const read = readSharedWhatIf(sent)
        if (moves.length === 0) expect(read).toBeUndefined()
        else expect(read).toEqual({ name: 'Swap', moves })
      }),
      runs(300),
    )
  })

  it('[W9] is read from any value at all without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (name, move) => {
        readSharedWhatIf(name)
        readSharedWhatIf([name, move])
        const read = readSharedWhatIf(['x', move, ['a1', 'p1', 0, 5, move]])
        expect(read?.moves.at(-1)).toMatchObject({ actorId: 'a1', stance: 'support' })
      }),
      runs(300),
    )
  })
})

type Acts = {
  readonly before: Parameters<typeof execute>[1]
  readonly supposed: Parameters<typeof execute>[1]
  readonly meanwhile: Parameters<typeof execute>[1]
}

/** A board after some acts, moves supposed on it, and more acts after that. */
function suppose({ before, supposed, meanwhile }: Acts): {
  doc: Y.Doc
  moves: readonly GhostMove[]
} {
  const doc = boardWith(...OPENING)
  execute(doc, before, act({ at: 1_100 }))
  const real = negotiationOf(doc)
  const moves = supposed
    .filter(isPositionCommand)
    .reduce<readonly GhostMove[]>((made, command) => withMove(made, command, real), [])
  execute(doc, meanwhile, act({ at: 1_200, by: 'ben' } satisfies Partial<Act>))
  return { doc, moves }
}

function negotiationOf(doc: Y.Doc): Negotiation {
  return readBoard(doc).board.negotiation
}

/** What applying adds to the ghosts: a reason, and the ledger. */
function withoutReasons({ ledger: _logged, positions, ...rest }: Negotiation): unknown {
  return {
    ...rest,
    positions: [...positions].map(([key, { reason: _said, ...position }]) => [key, position]),
  }
}
