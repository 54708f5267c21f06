import { expect, it } from 'vitest'
import { agreementOf } from '#domain/analysis/agreement.ts'
import { concessionsOf } from '#domain/analysis/concessions.ts'
import { agreementAmong, convergenceOf } from '#domain/analysis/convergence.ts'
import { declaredRecord } from '#domain/analysis/declared-record.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { act, boardWith, proposal, stance } from '#tests/support/board-builder.ts'
import { party } from '#tests/support/negotiations.ts'

it('[A27] gives the published agreement of (30, 40, 210, 130, 530, 50, 10): 0.6113333', () => {
  expect(agreementOf([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.6113333, 7)
})

it('[A27] is 1 for one band, 0 for an even spread, -1 for half at each end', () => {
  expect(agreementOf([0, 0, 7, 0, 0])).toBe(1)
  expect(agreementOf([3, 3, 3, 3, 3])).toBeCloseTo(0, 12)
  expect(agreementOf([5, 0, 0, 0, 5])).toBeCloseTo(-1, 12)
  expect(agreementOf([0, 0, 0])).toBeUndefined()
  expect(agreementOf([1, 1])).toBeUndefined()
})

it('[A27] leaves silence out, and says how much is known', () => {
  expect(agreementAmong(['support', 'support', 'unknown', 'unknown'])).toEqual({
    agreement: 1,
    coverage: 0.5,
  })
  expect(agreementAmong(['support', 'unknown'])).toEqual({ agreement: undefined, coverage: 0.5 })
})

/** Three parties over three hours: b gives way, c speaks up late and against, b takes it back. */
function session() {
  const doc = boardWith(party('a'), party('b'), party('c'), proposal('p'))
  const at = (hour: number, ...commands: Parameters<typeof execute>[1]) =>
    execute(doc, commands, act({ at: hour }))
  at(1, stance('a', 'p', 'support'), stance('b', 'p', 'opposed'))
  at(2, stance('b', 'p', 'conditional'))
  at(3, stance('c', 'p', 'red_line'))
  at(4, stance('b', 'p', 'abstain'))
  return readBoard(doc).board.negotiation
}

it('[A27] follows the ledger: moving closer raises A, and so can speaking up lower it with nobody moving', () => {
  const stages = convergenceOf(session(), [0, 1, 2, 3])
  const [before, opened, closer, spokenUp] = stages

  expect(stages.map(({ coverage }) => coverage)).toEqual([0, 2 / 3, 2 / 3, 1])
  expect(before?.agreement).toBeUndefined()
  expect(closer?.agreement).toBeGreaterThan(opened?.agreement ?? 1)
  expect(spokenUp?.agreement).toBeLessThan(closer?.agreement ?? -1)
})

it('[A28] nets bands towards support over a stage, and counts no first word as a concession', () => {
  const [first, second, third] = concessionsOf(session(), [0, 1, 2, 4])
  const nets = (stage: typeof first) => stage?.parties.map(({ net }) => net)

  expect(nets(first)).toEqual([0, 0, 0])
  expect(nets(second)).toEqual([0, 2, 0])
  expect(second?.parties[1]).toMatchObject({ concessions: 1, hardenings: 0 })
  expect(nets(third)).toEqual([0, -1, 0])
  expect([second?.net, third?.net]).toEqual([2, -1])
})

it('[A28] lets an act taken back cancel out', () => {
  const doc = boardWith(party('a'), proposal('p'), stance('a', 'p', 'opposed'))
  execute(doc, [stance('a', 'p', 'support')], act({ at: 2_000 }))
  execute(doc, [stance('a', 'p', 'opposed')], act({ at: 3_000 }))
  const [stage] = concessionsOf(readBoard(doc).board.negotiation, [1_500, 4_000])
  expect(stage?.net).toBe(0)
})

/** The session again, b's first word claimed by another and its second one's own, c's only an analyst's reading. */
function claimed() {
  const doc = boardWith(party('a'), party('b'), party('c'), proposal('p'))
  const at = (hour: number, ...commands: Parameters<typeof execute>[1]) =>
    execute(doc, commands, act({ at: hour }))
  at(1, stance('a', 'p', 'support', { evidence: 'self' }))
  at(2, stance('b', 'p', 'opposed', { evidence: 'attributed-by-other' }))
  at(3, stance('b', 'p', 'conditional', { evidence: 'self' }))
  at(4, stance('c', 'p', 'red_line', { evidence: 'analyst' }))
  at(5, stance('b', 'p', 'abstain', { evidence: 'journalist' }))
  return readBoard(doc).board.negotiation
}

it('[A33] hears at each moment only what was declared then: a claim is silence, and moving from it is no concession', () => {
  const negotiation = claimed()
  const declared = { ...negotiation, ...declaredRecord(negotiation) }
  const moments = [0, 1, 2, 3, 4, 5]

  expect(convergenceOf(negotiation, moments).map(({ coverage }) => coverage * 3)).toEqual([
    0, 1, 2, 2, 3, 3,
  ])
  expect(convergenceOf(declared, moments).map(({ coverage }) => coverage * 3)).toEqual([
    0, 1, 1, 2, 2, 2,
  ])
  expect(concessionsOf(negotiation, [0, 5])[0]?.parties[1]).toMatchObject({ concessions: 1 })
  expect(concessionsOf(declared, [0, 5])[0]?.parties[1]).toMatchObject({
    concessions: 0,
    hardenings: 1,
    net: -1,
  })
})

it('[A33] is the record itself where all was declared', () => {
  const doc = boardWith(
    party('a'),
    proposal('p'),
    stance('a', 'p', 'opposed', { evidence: 'self' }),
  )
  execute(doc, [stance('a', 'p', 'support', { evidence: 'journalist' })], act({ at: 2_000 }))
  const { positions, ledger } = readBoard(doc).board.negotiation
  expect(declaredRecord({ positions, ledger })).toEqual({ positions, ledger })
})
