import { describe, expect, it } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { layoutBoard } from '#domain/layout/board-layout.ts'
import { type ActorId, type IssueId, type ProposalId, toId } from '#domain/negotiation/ids.ts'
import { type Position, positionKey } from '#domain/negotiation/position.ts'
import type { Proposal } from '#domain/negotiation/proposal.ts'
import type { Stance } from '#domain/negotiation/stance.ts'

const us = toId<ActorId>('us')
const russia = toId<ActorId>('russia')
const nato = toId<ActorId>('nato')
const [first, second, gone] = ['p1', 'p2', 'gone'].map((id) => toId<ProposalId>(id)) as [
  ProposalId,
  ProposalId,
  ProposalId,
]

function proposal(id: ProposalId, title = id as string): Proposal {
  return {
    id,
    title,
    text: '',
    tabledBy: [],
    status: 'on_table',
    kind: 'substantive',
    aka: [],
    version: 1,
    versions: [],
    order: 0,
  }
}

function position(actorId: ActorId, proposalId: ProposalId, stance: Stance, since = 0): Position {
  return {
    actorId,
    proposalId,
    stance,
    since,
    mustHave: false,
    conditionOn: [],
    onVersion: 1,
    evidence: 'self',
    disputed: false,
  }
}

function board(positions: readonly Position[]): Board {
  const actor = (id: ActorId, order: number) =>
    ({
      id,
      name: id as string,
      kind: 'state',
      isParty: true,
      vetoPlayer: true,
      aka: [],
      members: [],
      spokespeople: [],
      order,
    }) as const
  return {
    schemaVersion: 1,
    negotiation: {
      title: '',
      decisionRule: 'unanimity',
      packageDeal: true,
      abstainBlocks: false,
      provenance: { notes: [] },
      actors: new Map([us, russia, nato].map((id, n) => [id, actor(id, n)])),
      issues: new Map(),
      proposals: new Map([first, second].map((id) => [id, proposal(id)])),
      positions: new Map(
        positions.map((each) => [positionKey(each.actorId, each.proposalId), each]),
      ),
      relations: new Map(),
      events: new Map(),
      constraints: new Map(),
      assessments: new Map(),
      openQuestions: new Map(),
      packages: new Map(),
      ledger: [],
      decisions: [],
    },
    placement: {
      proposals: new Map([[first, [-556, 40]]]),
      issues: new Map<IssueId, readonly [number, number]>(),
      lanes: [russia, us],
    },
    ink: new Map(),
  }
}

describe('board layout', () => {
  it('stands lanes in their own order and tokens in the order they were stated', () => {
    const laid = layoutBoard(
      board([position(us, first, 'support', 20), position(us, second, 'support', 10)]),
    )
    expect(laid.lanes.map(({ actorId, rect }) => [actorId, rect.x])).toEqual([
      [russia, 0],
      [us, 208],
    ])
    expect(laid.lanes[1]?.bands[0]).toEqual([second, first])
  })

  it('stands tokens the board opened with in the reading order of proposals', () => {
    const laid = layoutBoard(
      board([position(us, second, 'opposed'), position(us, first, 'opposed')]),
    )
    expect(laid.lanes[1]?.bands[3]).toEqual([first, second])
  })

  it('leaves out silence, actors without a lane and proposals that are gone', () => {
    const laid = layoutBoard(
      board([
        position(us, first, 'unknown'),
        position(nato, first, 'support'),
        position(us, gone, 'support'),
        position(russia, first, 'red_line'),
      ]),
    )
    expect([...laid.tokens.keys()]).toEqual(['russia:p1'])
  })

  it('keeps the very same rect for whatever did not move', () => {
    const before = layoutBoard(board([position(us, first, 'support')]))
    const after = layoutBoard(
      board([position(us, first, 'support'), position(russia, second, 'opposed')]),
      before,
    )
    expect(after.tokens.get('us:p1')).toBe(before.tokens.get('us:p1'))
    expect(after.cards.get(first)).toBe(before.cards.get(first))
  })

  it('gives a proposal without a place the origin, never no place', () => {
    expect(layoutBoard(board([])).cards.get(second)).toMatchObject({ x: 0, y: 0 })
  })
})
