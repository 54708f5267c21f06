/** The figures of the founding example, as its source was read; worked out by hand and by a program of another make. */

import { expect, it } from 'vitest'
import { analysisReport } from '#domain/analysis/analysis-report.ts'
import { nearestPackages } from '#domain/analysis/nearest-packages.ts'
import { checkPackage } from '#domain/analysis/package-check.ts'
import { rankAllPackages } from '#domain/analysis/rank-packages.ts'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { id } from '#tests/support/board-builder.ts'
import { foundingExample } from '#tests/support/negotiations.ts'

const board = foundingExample()

/** Contingent with sea and air, US air support, no limits, $90bn, Russia taking part without a veto. */
const WESTERN = [
  'p-contingent',
  'p-sea-air',
  'p-us-air',
  'p-uaf-robust',
  'p-90bn',
  'p-ru-participates',
].map((name) => id<ProposalId>(name))

function countBy(values: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

it('[A30] has 60 feasible packages, 8 without a red line, 4 with Russia’s must-haves, none without opposition', () => {
  expect(rankAllPackages(board)).toMatchObject({
    combinations: 72,
    feasible: 60,
    withoutRedLines: 8,
    withMustHaves: 4,
    withoutOpposition: 0,
  })
})

it('[A30] holds one red line and four objections against the western package, all Russian', () => {
  const { standings, counts, problems, verdict } = checkPackage(board, { proposalIds: WESTERN })
  const objections = standings.map(({ actor, redLines, opposed }) => [actor.id, redLines, opposed])

  expect(problems).toEqual([])
  expect(counts).toMatchObject({ redLines: 1, opposed: 4, unknown: 6 })
  expect(objections).toEqual([
    ['us', [], []],
    ['ukraine', [], []],
    ['russia', ['p-contingent'], ['p-sea-air', 'p-us-air', 'p-uaf-robust', 'p-90bn']],
    ['europe', [], []],
  ])
  expect(verdict.blockers).toEqual([{ actorId: 'russia', why: 'red_line', hasVeto: true }])
})

it('[A30] finds no feasible package that nobody blocks', () => {
  const nearest = nearestPackages(board, { proposalIds: WESTERN })
  expect(nearest.next()).toEqual({ done: true, value: [] })
})

it('[A30] leaves only the guarantees in principle with neither silence nor opposition', () => {
  const { proposals, inputs } = analysisReport(board)

  expect(inputs).toEqual({ known: 45, unknown: 55 })
  expect(countBy(proposals.map(({ verdict }) => verdict))).toEqual({
    blocked: 12,
    unknown: 12,
    'agreed-if': 1,
  })
  const open = proposals.filter(({ verdict }) => verdict === 'agreed-if')
  expect(open.map(({ id: proposalId }) => proposalId)).toEqual(['p-guarantees'])
  expect(open[0]?.conditions.map(({ actorId, needs }) => [actorId, needs.length])).toEqual([
    ['us', 1],
    ['russia', 3],
  ])
})

it('[A30] warns that the packages that look cheapest rest on silence about the end of arms supplies', () => {
  const [best] = analysisReport(board).packages.best

  expect(best?.proposalIds).toEqual([
    'p-arms-cut',
    'p-ru-participates',
    'p-ru-veto',
    'p-uaf-robust',
  ])
  expect(best?.unreported).toEqual([
    { actorId: 'us', proposalId: 'p-arms-cut', because: ['p-90bn'] },
    { actorId: 'ukraine', proposalId: 'p-arms-cut', because: ['p-90bn'] },
  ])
})

it('[A1][A30] hears ten cells less with "declared only", and so fewer objections', () => {
  const { proposals, packages, inputs } = analysisReport(board, { declaredOnly: true })

  expect(inputs).toEqual({ known: 35, unknown: 65 })
  expect(countBy(proposals.map(({ verdict }) => verdict))).toEqual({
    blocked: 7,
    unknown: 17,
    'agreed-if': 1,
  })
  expect(packages).toMatchObject({
    feasible: 60,
    withoutRedLines: 8,
    withMustHaves: 4,
    withoutOpposition: 4,
  })
  expect(packages.best[0]).toMatchObject({
    proposalIds: ['p-90bn', 'p-ru-participates', 'p-ru-veto', 'p-uaf-robust'],
    counts: { redLines: 0, missing: 0, opposed: 0, unknown: 11, conditional: 0 },
    verdict: 'unknown',
  })
})
