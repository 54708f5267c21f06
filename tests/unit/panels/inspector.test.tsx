// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { Inspector } from '#components/inspector/inspector.tsx'
import type { Role } from '#domain/access/role.ts'
import type { Command } from '#domain/board/command.ts'
import type {
  ActorId,
  AssessmentId,
  ConstraintId,
  IssueId,
  ProposalId,
} from '#domain/negotiation/ids.ts'
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
      'RussiaConditionalas of 2022if it obtains a vetoSergey Lavrov, in their own wordsif Russia has a veto not met Disputed by United Statesno veto',
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

const veto = 'p-veto' as ProposalId
const IF_VETO: Command[] = [
  { type: 'addProposal', proposal: { id: veto, title: 'A veto' }, at: [0, 0] },
  {
    type: 'editPosition',
    actorId: russia,
    proposalId: troops,
    fields: { conditionOn: [veto], conditionState: 'disputed' },
  },
]

describe('what positions on a proposal rest on', () => {
  let stage: BoardStage
  const draw = async () => {
    stage = new BoardStage({ commands: COMMANDS })
    await stage.draw(<Inspector />, [{ of: 'proposal', id: troops }])
  }
  afterEach(() => stage.leave())

  it('show a linked condition as met once that proposal is agreed', async () => {
    await draw()
    await stage.others(...IF_VETO)
    const conditions = () =>
      [...stage.host.querySelectorAll('li[data-key="russia:p-troops"] li')].map(
        (condition) => condition.textContent,
      )
    expect(conditions()).toEqual([
      expect.stringMatching(/^if Russia has a veto .*disputed$/),
      'if A veto is agreed not met',
    ])
    await stage.others({ type: 'agree', proposalIds: [veto], level: 'agreed_ad_referendum' })
    expect(conditions()[1]).toBe('if A veto is agreed met')
  })

  it('say of a position stated on an earlier wording so, until it is confirmed', async () => {
    await draw()
    const row = () => stage.host.querySelector('li[data-key="russia:p-troops"]')?.textContent
    expect(row()).not.toContain('version')
    await stage.others({ type: 'amendProposal', id: troops, text: 'Two brigades.' })
    expect(row()).toContain('Stated on version 1, not confirmed')
    expect(stage.text).toContain('1 earlier version')
    expect(() =>
      stage.control('button', 'Confirm for version 2: Russia on US troops in…'),
    ).not.toThrow()
    await stage.others({ type: 'confirmPosition', actorId: russia, proposalId: troops })
    expect(row()).not.toContain('version')
    expect(stage.text).toContain('Confirmed for version 2')
  })

  it('offer no status that says agreed, and let nobody write in what is agreed', async () => {
    await draw()
    const status = () => stage.host.querySelector<HTMLSelectElement>('select[aria-label="Status"]')
    expect([...(status()?.options ?? [])].map(({ value }) => value)).not.toContain('agreed')
    await stage.others({
      type: 'agree',
      proposalIds: [troops],
      level: 'agreed_ad_referendum',
      reason: 'Shaken on',
    })
    expect(status()).toBeNull()
    expect(stage.host.querySelectorAll('textarea')).toHaveLength(0)
    expect(stage.text).toContain('Agreed ad referendum')
    expect(stage.text).toMatch(/Declared by Ben, .*: Shaken on/)
  })

  it('mark what a silent actor’s bloc says as inferred, and count it nowhere', async () => {
    await draw()
    await stage.others({ type: 'editActor', id: us, fields: { parent: russia } })
    const silent = stage.host.querySelector('li[data-key="us:p-troops"]')?.textContent
    expect(silent).toContain('inferred from its bloc Russia:  Conditional')
    expect(stage.text).toContain('1 of 2 known')
  })
})

describe('the details of an actor', () => {
  it('show constraints and assessments as what they are, and count them as no position', async () => {
    const stage = new BoardStage({
      role: 'viewer',
      commands: [
        ...COMMANDS,
        {
          type: 'addConstraint',
          constraint: {
            id: 'c1' as ConstraintId,
            actorId: us,
            type: 'law',
            text: 'Congress must agree',
            affects: [],
          },
        },
        {
          type: 'addAssessment',
          assessment: {
            id: 's1' as AssessmentId,
            actorId: us,
            speaker: 'An observer',
            quote: 'would never',
            reading: 'Against in private',
          },
        },
      ],
    })
    await stage.draw(<Inspector />, [{ of: 'actor', id: us }])
    expect([...stage.host.querySelectorAll('h3')].map((h) => h.textContent)).toEqual([
      'Silent on',
      'Constraints',
      'Observers’ assessments',
    ])
    expect(stage.text).toContain('1, not positions')
    await stage.leave()
  })

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

it('the details of an actor show whom it belongs to and who belongs to it, whoever says so, and offer none that would close a circle', async () => {
  const [eu, west] = ['eu', 'west'] as [ActorId, ActorId]
  const stage = new BoardStage({
    commands: [
      ...COMMANDS,
      { type: 'addActor', actor: { id: west, name: 'The West', kind: 'bloc', members: [eu] } },
      { type: 'addActor', actor: { id: eu, name: 'Europe', kind: 'bloc' } },
      { type: 'editActor', id: lavrov, fields: { parent: eu } },
    ],
  })
  await stage.draw(<Inspector />, [{ of: 'actor', id: eu }])
  const linked = (list: string) =>
    [...stage.control('ul', list).querySelectorAll('li > button')].map((link) => link.textContent)
  const offered = (name: string) =>
    [...stage.control('select', name).querySelectorAll('option')].map(({ text }) => text)
  expect(linked('Belongs to')).toEqual(['The West'])
  expect(linked('Members')).toEqual(['Sergey Lavrov'])
  expect(offered('Belongs to: add')).toEqual(['Add a bloc…', 'Russia', 'United States'])
  expect(offered('Members: add')).toEqual(['Add a member…', 'Russia', 'United States'])
  await stage.leave()
})
