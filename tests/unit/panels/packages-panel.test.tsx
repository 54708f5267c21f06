// @vitest-environment jsdom
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AnalysisTask } from '#components/analyses/analysis-task.ts'
import { carryOut } from '#components/analyses/carry-out.ts'
import { PackagesPanel } from '#components/packages/packages-panel.tsx'
import type { Role } from '#domain/access/role.ts'
import type { Command } from '#domain/board/command.ts'
import type { IssueId, PackageId, ProposalId } from '#domain/negotiation/ids.ts'
import { actor, id, issue, proposal, stance } from '#tests/support/board-builder.ts'
import { BoardStage } from './board-stage.tsx'

const A = id<PackageId>('a')

const COMMANDS: readonly Command[] = [
  actor('north', { name: 'North', isParty: true }),
  actor('south', { name: 'South', isParty: true }),
  proposal('dam', { title: 'Lower the dam', issueId: id<IssueId>('water') }),
  proposal('weir', { title: 'Build a weir', issueId: id<IssueId>('water') }),
  issue('water', { title: 'Water', options: ['dam', 'weir'].map(optionOf) }),
  stance('north', 'dam', 'support'),
  stance('south', 'dam', 'opposed'),
  stance('north', 'weir', 'support'),
  { type: 'addPackage', package: { id: A, title: 'Package A', proposalIds: [id('dam')] } },
]

function optionOf(name: string) {
  return { id: name, title: `Only the ${name}`, proposalIds: [id<ProposalId>(name)] }
}

/** jsdom has no workers: the same work, in the page, answered in a later turn. */
class WorkerInPage {
  onmessage: ((event: { data: unknown }) => void) | null = null
  onerror: (() => void) | null = null
  postMessage(task: AnalysisTask): void {
    const work = carryOut(task)
    let step = work.next()
    while (!step.done) step = work.next()
    const answer = step.value
    setTimeout(() => this.onmessage?.({ data: { answer } }))
  }
  terminate(): void {
    this.onmessage = null
  }
}

let stage: BoardStage

async function draw(role: Role = 'editor'): Promise<void> {
  stage = new BoardStage({ role, commands: COMMANDS })
  await stage.draw(<PackagesPanel />)
}

beforeEach(() => vi.stubGlobal('Worker', WorkerInPage))
afterEach(async () => {
  await stage.leave()
  vi.unstubAllGlobals()
})

describe('the tray', () => {
  it('tells whether the package hangs together, what the rule makes of it, and who would have to move', async () => {
    await draw()
    expect(stage.text).toContain('Hangs together')
    expect(stage.text).toContain('Blocked by South (opposed).')
    expect(stage.text).toContain(
      'South would move 3 bands to support: “Lower the dam” from opposed',
    )
    await expect.poll(() => settledText()).toContain('Nearest package nobody blocks: 1 issue')
    expect(stage.text).toContain('Water: Only the weir')
  })

  it('takes in what somebody else puts in, and says why it does not hang together then', async () => {
    await draw()
    await stage.others({ type: 'putInPackage', packageId: A, proposalId: id('weir') })
    expect(stage.text).toContain('Does not hang together')
    expect(stage.text).toContain('belong to different options of “Water”')
    await stage.others({ type: 'takeFromPackage', packageId: A, proposalId: id('dam') })
    expect(stage.text).toContain('Hangs together')
    expect(stage.text).toContain('Unknown: at best agreed, at worst blocked.')
  })

  it('shows another package where the one it showed is removed', async () => {
    await draw()
    const other = { id: id<PackageId>('b'), title: 'Package B', proposalIds: [] }
    await stage.others({ type: 'addPackage', package: other })
    expect(stage.text).toContain('Package B0')
    await stage.others({ type: 'remove', of: 'package', id: A })
    expect(stage.text).toContain('Nothing in it yet.')
    expect(stage.text).not.toContain('Package A1')
  })

  it('offers a viewer nothing that changes a package', async () => {
    await draw('viewer')
    expect(stage.host.querySelectorAll('select, textarea')).toHaveLength(0)
    const names = [...stage.host.querySelectorAll('button')].map(
      (button) => button.getAttribute('aria-label') ?? button.textContent,
    )
    expect(names.filter((name) => /^(Take out|New package|Agree|Duplicate)/.test(name))).toEqual([])
    expect(stage.host.querySelector('[data-tray]')).toBeNull()
  })
})

describe('the ranking', () => {
  it('begins by itself where there are few packages, and follows what others say', async () => {
    await draw()
    await stage.press('button', 'All packages, ranked')
    await expect.poll(() => settledText()).toContain('hang together2')
    expect(entries()).toEqual(['1 Only the weir1silent', '2 Only the dam1opposed'])
    await stage.others(stance('south', 'dam', 'support'))
    await expect.poll(async () => (await settledText()) && entries()[0]).toContain('Only the dam')
  })
})

/** Without their buttons. */
function entries(): readonly (string | undefined)[] {
  return [...stage.host.querySelectorAll('li[aria-posinset]')].map((entry) =>
    entry.textContent?.replace('Put into the tray', ''),
  )
}

async function settledText(): Promise<string> {
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
  return stage.text
}
