/** The record of decisions always explains what is agreed, whatever was done, undone, redone or restored. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readBoard } from '#domain/board/read-board.ts'
import { restoreBoard } from '#domain/board/restore.ts'
import type { Decision } from '#domain/negotiation/decision.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { isAgreedStatus } from '#domain/negotiation/proposal.ts'
import { act, actor, boardWith, copyOf, proposal } from '#tests/support/board-builder.ts'
import { person } from '#tests/support/person.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aCommand } from '#tests/support/random-commands.ts'

/** Mostly what gives and takes agreement, and takes agreed proposals away and brings them back. */
const NEAR = ['agree', 'reopen', 'describe', 'addPackage', 'putInPackage', 'addProposal', 'remove']
const near = aCommand.filter(({ type }) => NEAR.includes(type))
const run = fc.oneof({ weight: 3, arbitrary: near }, { weight: 1, arbitrary: aCommand })

const step = fc.oneof(
  { weight: 8, arbitrary: run.map((command) => ({ do: 'run' as const, command })) },
  { weight: 2, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'redo' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'save' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restore' as const }) },
)

/** What is agreed, and on which terms, by the last word of the record on each proposal. */
function agreedByRecord(decisions: readonly Decision[]): ReadonlyMap<string, string> {
  const last = new Map<string, string>()
  for (const { changes } of decisions) {
    for (const { proposalId, to } of changes) {
      if (isAgreedStatus(to)) last.set(proposalId, to)
      else last.delete(proposalId)
    }
  }
  return last
}

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

class Session {
  readonly doc = boardWith(actor('a1'), proposal('p1'), proposal('p2'), proposal('p3'))
  readonly #ann = person(this.doc)
  #saved = copyOf(this.doc)

  take(taken: Step): void {
    switch (taken.do) {
      case 'run':
        this.#ann.run(taken.command)
        break
      case 'save':
        this.#saved = copyOf(this.doc)
        break
      case 'restore':
        restoreBoard(this.doc, this.#saved, { act: act() })
        break
      default:
        this.#ann[taken.do]()
    }
  }

  read(): Negotiation {
    return readBoard(this.doc).board.negotiation
  }
}

it('[B47, B49] says of every proposal whether it is agreed, and never loses a decision', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
      const session = new Session()
      let had = session.read().decisions
      for (const taken of steps) {
        session.take(taken)

        const { proposals, decisions } = session.read()
        const record = agreedByRecord(decisions)
        for (const { id, status } of proposals.values()) {
          expect([id, record.get(id)]).toEqual([id, isAgreedStatus(status) ? status : undefined])
        }
        expect(decisions.slice(0, had.length)).toEqual(had)
        had = decisions
      }
    }),
    runs(200),
  )
})
