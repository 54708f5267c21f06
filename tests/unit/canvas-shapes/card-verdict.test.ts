import { describe, expect, it } from 'vitest'
import { cardVerdict, verdictBasis } from '#components/canvas/binding/card-verdict.ts'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import { observeBoard } from '#domain/board/observe-board.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { act, actor, boardWith, proposal, stance } from '#tests/support/board-builder.ts'

const [troops, arms] = ['troops', 'arms'] as [ProposalId, ProposalId]

function board() {
  const doc = boardWith(
    actor('us', { isParty: true }),
    actor('russia', { isParty: true }),
    proposal('troops', { status: 'on_table' }),
    proposal('arms', { status: 'on_table' }),
    stance('russia', 'troops', 'red_line'),
  )
  const watched = observeBoard(doc, () => {})
  return {
    read: () => watched.current().board.negotiation,
    run: (...commands: Command[]) => execute(doc, commands, act({ at: 2_000 })),
  }
}

describe('the light on a card', () => {
  it('says the verdict in words, and is out where no party has spoken', () => {
    const { read } = board()
    expect(cardVerdict(read(), troops)).toEqual({
      verdict: 'blocked',
      verdictWords: 'Blocked by russia (red line). Silent: us.',
    })
    expect(cardVerdict(read(), arms)).toEqual({ verdict: 'none', verdictWords: '' })
  })

  it('hangs on the rule and on what is agreed, but on no other proposal’s positions', () => {
    const { read, run } = board()
    const before = verdictBasis(read())
    run(stance('us', 'arms', 'support'))
    expect(verdictBasis(read())).toEqual(before)
    run({ type: 'describe', decisionRule: 'consensus' })
    const ruled = verdictBasis(read())
    expect(ruled).not.toEqual(before)
    run({ type: 'agree', proposalIds: [arms], level: 'agreed_ad_referendum' })
    expect(verdictBasis(read())).not.toEqual(ruled)
  })
})
