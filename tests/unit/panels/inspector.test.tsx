// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { Inspector } from '#components/inspector/inspector.tsx'
import type { Role } from '#domain/access/role.ts'
import type { Command } from '#domain/board/command.ts'
import type { ActorId, IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import { BoardStage } from './board-stage.tsx'

const [russia, lavrov, us] = ['russia', 'lavrov', 'us'] as [ActorId, ActorId, ActorId]
const troops = 'p-troops' as ProposalId
const issue = 'i-force' as IssueId

const COMMANDS: readonly Command[] = [
  { type: 'describe', title: 'Guarantees' },
  { type: 'addActor', actor: { id: russia, name: 'Russia', isParty: true }, lane: true },
  { type: 'addActor', actor: { id: us, name: 'United States', isParty: true }, lane: true },
  { type: 'addActor', actor: { id: lavrov, name: 'Sergey Lavrov', kind: 'person' } },
  { type: 'addIssue', issue: { id: issue, title: 'Force' } },
  {
    type: 'addProposal',
    proposal: { id: troops, title: 'US troops in Ukraine', issueId: issue, tabledBy: [us] },
    at: [0, 0],
  },
  {
    type: 'takePosition',
    actorId: russia,
    proposalId: troops,
    stance: 'conditional',
    fields: {
      quote: 'if it obtains a veto',
      speaker: 'lavrov',
      evidence: 'self',
      condition: 'Russia has a veto',
      asOf: '2022',
      disputed: true,
      counterClaim: { speaker: 'us', quote: 'no veto' },
    },
  },
]

describe('the details of a proposal', () => {
  let stage: BoardStage
  const draw = async (role: Role = 'editor') => {
    stage = new BoardStage({ role, commands: COMMANDS })
    await stage.draw(<Inspector />, [{ of: 'proposal', id: troops }])
  }
  afterEach(() => stage.leave())

  it('tell where each lane stands, on whose word, as of when, under which condition, and who disputes it', async () => {
    await draw('viewer')
    expect(stage.text).toContain('1 of 2 known')
    const rows = [...stage.host.querySelectorAll('li[data-key]')].map((row) => row.textContent)
    expect(rows).toEqual([
      'RussiaConditionalas of 2022if it obtains a vetoSergey Lavrov, in their own wordsif Russia has a veto Disputed by United Statesno veto',
      'United StatesSilent',
    ])
  })

  it('show a viewer no control that changes anything', async () => {
    await draw('viewer')
    expect(stage.host.querySelectorAll('input, textarea, select')).toHaveLength(0)
    const buttons = [...stage.host.querySelectorAll('button')].map(
      (button) => button.getAttribute('aria-label') ?? button.textContent,
    )
    expect(buttons).toEqual(['The whole board', 'Force', 'Close panel', 'Russia', 'United States'])
  })

  it('draw an act of somebody else as it arrives, with its entry in what changed', async () => {
    await draw()
    await stage.others({ type: 'takePosition', actorId: us, proposalId: troops, stance: 'support' })
    expect(stage.text).toContain('2 of 2 known')
    expect(stage.text).toContain('Clarification, by Ben')
  })

  it('take the letters of others into the title while it is open', async () => {
    await draw()
    const title = stage.control('textarea', 'Title of the proposal') as HTMLTextAreaElement
    await stage.others({
      type: 'write',
      target: { of: 'proposal', id: troops, field: 'title' },
      text: 'No US troops in Ukraine',
    })
    expect(title.value).toBe('No US troops in Ukraine')
  })

  it('lead to the actor and to the issue', async () => {
    await draw()
    await stage.press('button', 'Russia')
    await stage.press('button', 'Force')
    expect(stage.shown).toEqual([
      { of: 'actor', id: russia },
      { of: 'issue', id: issue },
    ])
  })

  it('say that it is gone when somebody removes it meanwhile', async () => {
    await draw()
    await stage.others({ type: 'remove', of: 'proposal', id: troops })
    expect(stage.text).toContain('This proposal is no longer on the board.')
  })
})

describe('the details of an actor', () => {
  it('count its silences and list its positions band by band', async () => {
    const stage = new BoardStage({ commands: COMMANDS, role: 'viewer' })
    await stage.draw(<Inspector />, [{ of: 'actor', id: us }])
    const sections = [...stage.host.querySelectorAll('h3')].map((h) => h.textContent)
    expect(sections).toEqual(['Silent on'])
    expect(stage.text).toContain('1 of 1')
    await stage.draw(<Inspector />, [{ of: 'actor', id: russia }])
    expect([...stage.host.querySelectorAll('h3')].map((h) => h.textContent)).toEqual([
      'Conditional',
      'What changed',
    ])
    await stage.leave()
  })
})
