// @vitest-environment jsdom
import { useCallback } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sameItems } from '#components/board/same-items.ts'
import { useNegotiation } from '#components/board/use-reading.ts'
import type { Command } from '#domain/board/command.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { BoardStage } from './board-stage.tsx'

const [a, b] = ['p-a', 'p-b'] as [ProposalId, ProposalId]
const russia = 'russia' as ActorId

const drawn: string[] = []

function Card({ id }: { readonly id: ProposalId }) {
  const title = useNegotiation((negotiation) => negotiation.proposals.get(id))?.title
  drawn.push(`card ${id}`)
  return <p>{title}</p>
}

function Silences() {
  const silent = useNegotiation(
    useCallback(
      ({ proposals, positions }: Negotiation) =>
        [...proposals.values()].filter(({ id }) => !positions.has(`${russia}:${id}`)),
      [],
    ),
    sameItems,
  )
  drawn.push('silences')
  return <p>{silent.map(({ title }) => title).join()}</p>
}

describe('reading from the board', () => {
  let stage: BoardStage
  const commands: Command[] = [
    { type: 'addActor', actor: { id: russia, name: 'Russia' }, lane: true },
    { type: 'addProposal', proposal: { id: a, title: 'A' }, at: [0, 0] },
    { type: 'addProposal', proposal: { id: b, title: 'B' }, at: [0, 200] },
  ]

  beforeEach(async () => {
    stage = new BoardStage({ commands })
    await stage.draw(
      <>
        <Card id={a} />
        <Card id={b} />
        <Silences />
      </>,
    )
    drawn.length = 0
  })
  afterEach(() => stage.leave())

  it('draws no card again because another moved', async () => {
    await stage.others({ type: 'place', places: [{ of: 'proposal', id: b, at: [9, 9] }] })
    expect(drawn).toEqual([])
  })

  it('draws only the card whose text changed, and lists that hold it', async () => {
    await stage.others({
      type: 'write',
      target: { of: 'proposal', id: b, field: 'title' },
      text: 'B2',
    })
    expect(drawn).toEqual([`card ${b}`, 'silences'])
    expect(stage.text).toBe('AB2A,B2')
  })

  it('draws a filtered list again only when its items differ', async () => {
    await stage.others({ type: 'addActor', actor: { id: 'us' as ActorId, name: 'US' } })
    expect(drawn).toEqual([])
    await stage.others({ type: 'takePosition', actorId: russia, proposalId: a, stance: 'opposed' })
    expect(drawn).toEqual(['silences'])
    expect(stage.text).toBe('ABB')
  })
})
