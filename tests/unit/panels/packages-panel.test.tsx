// @vitest-environment jsdom
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { PackagesPanel } from '#components/packages/packages-panel.tsx'
import type { Role } from '#domain/access/role.ts'
import type { Command } from '#domain/board/command.ts'
import type { IssueId, PackageId, ProposalId } from '#domain/negotiation/ids.ts'
import { fillTemplate } from '#domain/templates/templates.ts'
import {
  act as actOfAnn,
  actor,
  id,
  issue,
  proposal,
  stance,
} from '#tests/support/board-builder.ts'
import { WorkerInPage } from '#tests/support/worker-in-page.ts'
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

describe('the founding example', () => {
  const western = ['p-contingent', 'p-sea-air', 'p-us-air', 'p-uaf-robust', 'p-90bn']
  const contents = [...western, 'p-ru-participates'].map((name) => id<ProposalId>(name))

  it('shows one red line and four objections to the western package, all Russian, and asks nobody to cross the line', async () => {
    await drawExample()
    const made = { id: A, title: 'Western', proposalIds: contents }
    await stage.others({ type: 'addPackage', package: made })
    expect(stage.text).toContain('Blocked by Russia (red line).')
    expect(stage.text).toContain('1 red line, 1 must-have missing, 4 opposed, 6 silent')
    expect(stage.text).toContain('Russia would move 12 bands to support')
    expect(stage.text).toContain('Has a red line, which is not counted: “Troop contingent”.')
    await expect.poll(() => settledText()).toContain('Swapping options does not help')
    await stage.others({
      type: 'agree',
      packageId: A,
      proposalIds: contents,
      level: 'agreed',
      reason: 'Geneva',
    })
    expect(stage.text).toContain('All of it is agreed.')
    expect(stage.text).toMatch(/Last declared by Ben, .*: Agreed \(Geneva\)/)
  })

  it('has 60 packages, 8 without a red line, 4 with the must-haves, none without opposition; 4 if only what is declared is heard', async () => {
    await drawExample()
    await stage.press('button', 'All packages, ranked')
    await expect.poll(() => figures()).toEqual(['60', '8', '4', '0'])
    await stage.press(
      'input',
      'Declared only: what parties said themselves or reporters state as fact',
    )
    await expect.poll(() => figures()).toEqual(['60', '8', '4', '4'])
  })
})

async function drawExample(): Promise<void> {
  stage = new BoardStage({ commands: [] })
  const doc = new Y.Doc()
  fillTemplate(doc, 'security-guarantees', actOfAnn())
  Y.applyUpdate(stage.session.doc, Y.encodeStateAsUpdate(doc))
  await stage.draw(<PackagesPanel />)
}

async function figures(): Promise<readonly (string | null)[]> {
  await settledText()
  return [...stage.host.querySelectorAll('dd')]
    .filter((figure) => figure.closest('[aria-label^=Figures]'))
    .map((figure) => figure.textContent)
}

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
