/** What endpoints of sealed rounds are tried on: a proposal, a party of the blank board with a delegate, and a round that all have answered. */

import { type ActorId, type ProposalId, toId } from '#domain/negotiation/ids.ts'
import type { RoundSummary } from '#server/rounds/round-row.ts'
import type { Caller } from './caller.ts'
import { OpenBoard } from './open-board.ts'

export const DELEGATES_PARTY = toId<ActorId>('party-c')
export const PROPOSAL = toId<ProposalId>('p1')

export type OpenedRound = {
  readonly id: string
  /** The party that somebody may submit for, in their role. */
  readonly actorOf: (name: string) => string
}

/** Adds a proposal. */
export async function tabled(facilitator: Caller, boardId: string): Promise<void> {
  const open = await OpenBoard.by(facilitator, boardId)
  open.run({ type: 'addProposal', proposal: { id: PROPOSAL, title: 'Observers' }, at: [0, 0] })
  const there = await OpenBoard.by(facilitator, boardId)
  await there.until(({ proposals }) => proposals.has(PROPOSAL))
  open.close()
  there.close()
}

type Callers = { readonly facilitator: Caller; readonly delegate: Caller }

export async function openedRound(callers: Callers, boardId: string): Promise<OpenedRound> {
  const path = `/api/boards/${boardId}/rounds`
  const round = await callers.facilitator.json<RoundSummary>('POST', path, {
    body: { proposalIds: [PROPOSAL], minutes: 7 },
  })
  const body = {
    stances: [{ proposalId: PROPOSAL, stance: 'conditional', condition: 'If observers stay.' }],
  }
  for (const { actorId, hasDelegate } of round.parties) {
    const by = hasDelegate ? callers.delegate : callers.facilitator
    const answer = await by.call('PUT', `${path}/${round.id}/ballots/${actorId}`, { body })
    if (!answer.ok) throw new Error(`not submitted: ${await answer.text()}`)
  }
  const other = round.parties.find(({ hasDelegate }) => !hasDelegate)?.actorId ?? 'none'
  return { id: round.id, actorOf: (name) => (name === 'delegate' ? DELEGATES_PARTY : other) }
}
