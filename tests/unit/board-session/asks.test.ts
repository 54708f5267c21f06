import { describe, expect, it } from 'vitest'
import { type Ask, Asks } from '#components/board/asks.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'

function condition(proposalId: string): Ask {
  return {
    kind: 'condition',
    actorId: 'russia' as ActorId,
    proposalId: proposalId as ProposalId,
  }
}

describe('asks', () => {
  it('wait in line and are settled one by one', () => {
    const asks = new Asks()
    asks.ask(condition('p-1'))
    asks.ask(condition('p-2'))
    expect([asks.current(), asks.behind()]).toEqual([condition('p-1'), 1])
    asks.settle()
    expect([asks.current(), asks.behind()]).toEqual([condition('p-2'), 0])
    asks.settle()
    expect(asks.current()).toBeUndefined()
  })

  it('are asked once, however often a position moves meanwhile', () => {
    const asks = new Asks()
    asks.ask(condition('p-1'))
    asks.ask(condition('p-1'))
    expect(asks.behind()).toBe(0)
  })

  it('keep the reason and the condition of one position apart', () => {
    const asks = new Asks()
    const reason: Ask = { ...condition('p-1'), kind: 'reason', from: 'red_line' }
    asks.ask(reason)
    asks.ask(condition('p-1'))
    expect([asks.current(), asks.behind()]).toEqual([reason, 1])
  })
})
