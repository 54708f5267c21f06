/** What the document says after any commands is what a few plain maps say: the simplest account of what they do. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Command } from '#domain/board/command.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { actor, boardWith, proposal } from '#tests/support/board-builder.ts'
import { Network } from '#tests/support/network.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aCommand } from '#tests/support/random-commands.ts'

const ACTORS = ['a1', 'a2', 'a3', 'a4']
const PROPOSALS = ['p1', 'p2', 'p3', 'p4']

class Model {
  readonly gone = new Set<string>()
  readonly titles = new Map<string, string>(PROPOSALS.map((id) => [id, id]))
  readonly places = new Map<string, readonly number[]>(PROPOSALS.map((id) => [id, [0, 0]]))
  readonly authors = new Map<string, string>()
  readonly stances = new Map<string, string>()
  lanes: readonly string[] = ACTORS
  moves = 0

  apply(command: Command): void {
    switch (command.type) {
      case 'remove':
        this.gone.add(command.id)
        break
      case 'arrangeLanes':
        this.lanes = [...new Set(command.lanes)]
        break
      case 'table':
        if (this.has(command.proposalId, command.actorId)) {
          this.authors.set(command.proposalId, command.actorId)
        }
        break
      case 'write':
        if (command.target.field === 'title' && this.has(command.target.id)) {
          this.titles.set(command.target.id, command.text)
        }
        break
      case 'place':
        for (const { id, at } of command.places) if (this.has(id)) this.places.set(id, at)
        break
      case 'takePosition':
        this.takePosition(command)
        break
      default:
        throw new Error(`not in the model: ${command.type}`)
    }
  }

  private takePosition({ actorId, proposalId, stance, fields }: TakePosition): void {
    const key = positionKey(actorId, proposalId)
    const from = this.stances.get(key)
    if (!this.has(actorId, proposalId) || from === stance) return
    if (from === undefined && stance === 'unknown' && !fields) return
    if (stance !== (from ?? 'unknown')) this.moves++
    this.stances.set(key, stance)
  }

  has(...ids: readonly string[]): boolean {
    return ids.every((id) => !this.gone.has(id))
  }
}

type TakePosition = Extract<Command, { type: 'takePosition' }>

const KNOWN = ['remove', 'arrangeLanes', 'table', 'write', 'place', 'takePosition']
const commands = fc.array(
  fc.tuple(
    fc.nat(2),
    aCommand.filter(({ type }) => KNOWN.includes(type)),
  ),
  { maxLength: 60, size: 'max' },
)

it('[B5, B19, B21, B22, B27, B28, B41] says what a plain account of the commands says', () => {
  fc.assert(
    fc.property(commands, (acts) => {
      const model = new Model()
      const network = new Network(
        3,
        boardWith(...ACTORS.map((id) => actor(id)), ...PROPOSALS.map((id) => proposal(id))),
      )
      for (const [index, command] of acts) {
        network.replica(index).run(command)
        network.settle()
        model.apply(command)
      }

      const { negotiation, placement } = readBoard(network.replica(0).doc).board
      const proposals = PROPOSALS.filter((id) => model.has(id))
      expect([...negotiation.proposals.values()].map(({ id, title }) => [id, title])).toEqual(
        proposals.map((id) => [id, model.titles.get(id)]),
      )
      expect([...placement.proposals.values()]).toEqual(proposals.map((id) => model.places.get(id)))
      expect(placement.lanes).toEqual(model.lanes.filter((id) => model.has(id)))
      expect([...negotiation.proposals.values()].map(({ tabledBy }) => tabledBy)).toEqual(
        proposals.map((id) => [model.authors.get(id) ?? []].flat().filter((a) => model.has(a))),
      )
      const seen = [...negotiation.positions].map(([key, { stance }]) => [key, stance])
      const meant = [...model.stances].filter(([key]) => model.has(...key.split(':')))
      expect(seen).toEqual(meant.toSorted(([a], [b]) => (a < b ? -1 : 1)))
      const moves = negotiation.ledger.filter(({ from, to }) => from !== to)
      expect(moves).toHaveLength(model.moves)
    }),
    runs(80),
  )
})
