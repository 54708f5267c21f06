import { expect, it } from 'vitest'
import { namesIn } from '#components/analyses/names.ts'
import { agreementOf } from '#components/packages/agreement-of.ts'
import { askWords } from '#components/packages/ask-words.ts'
import { countWords } from '#components/packages/count-words.ts'
import {
  duplicateCommand,
  freshTitle,
  newPackageCommand,
  putCommands,
  variantTitle,
} from '#components/packages/packaging.ts'
import { rowsInSight } from '#components/packages/rows-in-sight.ts'
import { unreportedWords } from '#components/packages/unreported-words.ts'
import { askOf } from '#domain/analysis/moves.ts'
import { checkPackage } from '#domain/analysis/package-check.ts'
import type { PackageId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Package } from '#domain/negotiation/package.ts'
import { problemWords } from '#domain/words/problem-words.ts'
import { id } from '#tests/support/board-builder.ts'
import { foundingExample } from '#tests/support/negotiations.ts'

const board = foundingExample()
const names = namesIn(board)

function packageOf(title: string, ...proposals: readonly string[]): Package {
  const proposalIds = proposals.map((name) => id<ProposalId>(name))
  return { id: id<PackageId>('a'), title, proposalIds, order: 1 }
}

function packagesOf(...titles: readonly string[]): ReadonlyMap<PackageId, Package> {
  return new Map(titles.map((title, n) => [id<PackageId>(`k${n}`), packageOf(title)]))
}

it('names packages by letters nobody has taken, and goes on after Z', () => {
  const letters = Array.from({ length: 26 }, (_, n) => `Package ${String.fromCharCode(65 + n)}`)
  expect(freshTitle(new Map())).toBe('Package A')
  expect(freshTitle(packagesOf('package a ', 'Package C'))).toBe('Package B')
  expect(freshTitle(packagesOf(...letters))).toBe('Package AA')
})

it('names a duplicate a variant, and the next one by its number', () => {
  expect(variantTitle('Deal', packagesOf('Deal'))).toBe('Deal, variant')
  expect(variantTitle('Deal', packagesOf('Deal', 'Deal, variant'))).toBe('Deal, variant 2')
})

it('puts in only what is not in yet, each once', () => {
  const [p1, p2] = ['p1', 'p2'].map((name) => id<ProposalId>(name)) as [ProposalId, ProposalId]
  expect(putCommands(packageOf('A', 'p1'), [p1, p2, p2])).toEqual([
    { type: 'putInPackage', packageId: 'a', proposalId: p2 },
  ])
})

it('makes a new package with what is put into it, and a duplicate with what the other holds', () => {
  const packages = packagesOf('Package A')
  const made = { id: id<PackageId>('b'), proposalIds: [id<ProposalId>('p1')] }
  expect(newPackageCommand(packages, made)).toEqual({
    type: 'addPackage',
    package: { id: 'b', title: 'Package B', proposalIds: ['p1'] },
  })
  const source = { ...packageOf('Package A', 'p1', 'p2'), note: 'draft' }
  expect(duplicateCommand(source, packages, id<PackageId>('c'))).toEqual({
    type: 'addPackage',
    package: { id: 'c', title: 'Package A, variant', proposalIds: ['p1', 'p2'], note: 'draft' },
  })
})

it('says in words why proposals do not hang together', () => {
  const proposalIds = ['p-us-air', 'p-90bn', 'p-arms-cut', 'p-sea-air'].map((name) =>
    id<ProposalId>(name),
  )
  const { problems, isFeasible } = checkPackage(board, { proposalIds })
  const words = problems.map((problem) => problemWords(problem, names))
  expect(isFeasible).toBe(false)
  expect(problems.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['two-options', 'part-of-an-option', 'depends-on']),
  )
  expect(words).toContain(
    `“${names.proposal(id('p-us-air'))}” depends on “${names.proposal(id('p-contingent'))}”, which is neither in the package nor agreed.`,
  )
  expect(words.every((sentence) => sentence.endsWith('.'))).toBe(true)
})

it('names what a party would move and what it cannot be asked for', () => {
  const proposalIds = ['p-contingent', 'p-sea-air', 'p-us-air'].map((name) => id<ProposalId>(name))
  const { standings } = checkPackage(board, { proposalIds })
  const words = new Map(standings.map(askOf).map((ask) => [ask.actorId, askWords(ask, names)]))
  expect(words.get(id('russia'))).toMatch(/^would move 6 bands to support: .* from opposed/)
  expect(words.get(id('russia'))).toContain('Has a red line, which is not counted')
  expect(words.get(id('russia'))).toContain('Insists on what is not in it')
  expect(words.get(id('europe'))).toBe('')
})

it('says which silence is telling, and because of what', () => {
  const proposalIds = ['p-arms-cut', 'p-uaf-robust'].map((name) => id<ProposalId>(name))
  const { unreported } = checkPackage(board, { proposalIds })
  expect(unreported.map((each) => unreportedWords(each, names))).toContain(
    `Ukraine has said nothing on “${names.proposal(id('p-arms-cut'))}”, but would accept “${names.proposal(id('p-90bn'))}”, which cannot be had beside it.`,
  )
})

it('counts what is held against a package, and says when nothing is', () => {
  const counts = { redLines: 1, missing: 2, opposed: 4, unknown: 0, conditional: 1 }
  expect(countWords(counts)).toBe('1 red line, 2 must-haves missing, 4 opposed, 1 conditional')
  const none = { redLines: 0, missing: 0, opposed: 0, unknown: 0, conditional: 0 }
  expect(countWords(none)).toBe('Nothing stands against it')
})

it('offers to agree what is not agreed yet, and never less than there is', () => {
  const [first, second] = [...board.proposals.values()]
  if (!(first && second)) throw new Error('the example has proposals')
  const possible = (...statuses: ('agreed' | 'agreed_ad_referendum' | 'on_table')[]) => {
    const proposals = new Map(
      [first, second].map((each, i) => [each.id, { ...each, status: statuses[i] ?? 'on_table' }]),
    )
    return agreementOf([first.id, second.id], proposals).possible
  }
  expect(possible('on_table', 'agreed')).toEqual(['agreed_ad_referendum', 'agreed'])
  expect(possible('agreed_ad_referendum', 'agreed')).toEqual(['agreed'])
  expect(possible('agreed', 'agreed')).toEqual([])
})

it('draws the rows in sight and three around them, and never one that is not there', () => {
  const list = { height: 500, row: 100, count: 1000 }
  expect(rowsInSight({ ...list, top: 0 })).toEqual({ from: 0, to: 8 })
  expect(rowsInSight({ ...list, top: 50_000 })).toEqual({ from: 497, to: 508 })
  expect(rowsInSight({ ...list, top: 99_500 })).toEqual({ from: 992, to: 1000 })
  expect(rowsInSight({ ...list, count: 0, top: 400 })).toEqual({ from: 0, to: 0 })
})
