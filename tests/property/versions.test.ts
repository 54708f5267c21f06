/** Nobody is ever held to a wording that was not there when they spoke, however late they hear of each other. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { isOnEarlierVersion, type Position } from '#domain/negotiation/position.ts'
import { actor, boardWith, id, proposal, stance } from '#tests/support/board-builder.ts'
import { Network } from '#tests/support/network.ts'
import { runs } from '#tests/support/property-runs.ts'

const PEOPLE = 3
const p1 = id<ProposalId>('p1')
const anActor = fc.constantFrom('a1', 'a2')
const who = fc.nat({ max: PEOPLE - 1 })

const step = fc.oneof(
  fc.record({ do: fc.constant('amend' as const), who, text: fc.string({ maxLength: 4 }) }),
  fc.record({
    do: fc.constant('state' as const),
    who,
    actor: anActor,
    stance: fc.constantFrom('support' as const, 'opposed' as const),
  }),
  fc.record({ do: fc.constant('confirm' as const), who, actor: anActor }),
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('deliver' as const), who }),
  },
)

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** The amendments a document has heard of, each told by who made it and when, not by where it lies. */
function amendments(doc: Y.Doc): readonly string[] {
  const entries = rootsOf(doc).proposals.get(p1)?.entries() ?? []
  return [...entries]
    .filter(([key]) => key.startsWith('version:'))
    .map(([, wording]) => JSON.stringify(wording))
}

class Talks {
  readonly network: Network
  /** By statement and version, which amendments those who made or confirmed it had heard of. */
  readonly #heard = new Map<string, (readonly string[])[]>()

  constructor() {
    const base = boardWith(actor('a1'), actor('a2'), proposal('p1'))
    base.clientID = 99
    this.network = new Network(PEOPLE, base)
    // Clocks far apart: every statement can be told by its time.
    for (let index = 0; index < PEOPLE; index++) this.network.replica(index).wait(index * 1e6)
  }

  take(taken: Step): void {
    const replica = this.network.replica(taken.who)
    replica.wait(1)
    switch (taken.do) {
      case 'deliver':
        // The oldest first: the server passes nothing on before what its sender had seen.
        this.network.deliver(taken.who, 0)
        break
      case 'amend':
        replica.run({ type: 'amendProposal', id: p1, text: taken.text })
        break
      case 'state':
        replica.run(stance(taken.actor, 'p1', taken.stance))
        this.#hear(taken.who, taken.actor)
        break
      case 'confirm':
        replica.run({ type: 'confirmPosition', actorId: id(taken.actor), proposalId: p1 })
        this.#hear(taken.who, taken.actor)
        break
    }
  }

  #hear(index: number, name: string): void {
    const { doc, read } = this.network.replica(index)
    const said = read().negotiation.positions.get(`${name}:p1`)
    if (!said) return
    const key = statement(said)
    this.#heard.set(key, [...(this.#heard.get(key) ?? []), amendments(doc)])
  }

  /** Whether somebody who made or confirmed this statement had heard of all these amendments. */
  wasMadeKnowing(said: Position, all: readonly string[]): boolean {
    const witnesses = this.#heard.get(statement(said)) ?? []
    return witnesses.some((keys) => all.every((key) => keys.includes(key)))
  }
}

function statement({ actorId, since, onVersion }: Position): string {
  return `${actorId} ${since} ${onVersion}`
}

it('[B45, B46] is on the present version only where all amendments had been heard of', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      const talks = new Talks()
      for (const taken of steps) talks.take(taken)
      talks.network.settle()

      const { doc, read } = talks.network.replica(0)
      const { proposals, positions } = read().negotiation
      const all = amendments(doc)
      const version = 1 + all.length
      expect(proposals.get(p1)).toMatchObject({ version })
      expect(proposals.get(p1)?.versions).toHaveLength(all.length)
      const current = [...positions.values()].filter(
        (said) => !isOnEarlierVersion(said, { version }),
      )
      expect(current.filter((said) => !talks.wasMadeKnowing(said, all))).toEqual([])
    }),
    runs(150),
  )
})
