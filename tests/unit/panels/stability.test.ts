/** What the panel of what would hold says, and what it keeps of one's choices. */

import { expect, it } from 'vitest'
import type { Names } from '#components/analyses/names.ts'
import { ChosenOptions } from '#components/stability/chosen-options.ts'
import {
  changeWords,
  outcomeWords,
  silenceWords,
  strengthWords,
} from '#components/stability/stability-words.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { id } from '#tests/support/board-builder.ts'

const [p, q, r] = ['p', 'q', 'r'].map((name) => id<ProposalId>(name)) as [
  ProposalId,
  ProposalId,
  ProposalId,
]
const name = (given: string): string => given.toUpperCase()
const NAMES: Names = { actor: name, proposal: name, short: name, issue: name, option: name }
const ALL = ['nash', 'seq', 'smr', 'gmr'] as const

it('says an outcome by what is carried out, and a move by what it changes', () => {
  expect(outcomeWords([], NAMES)).toBe('None of it')
  expect(outcomeWords([p, q, r], NAMES)).toBe('“P”, “Q” and “R”')
  expect(changeWords([p, q], [q, r], NAMES)).toBe('carry out “R”, drop “P”')
  expect(changeWords([p], [], NAMES)).toBe('drop “P”')
})

it('names the strictest way to look ahead by which an outcome holds, each with words of its own', () => {
  const sets = [ALL, ALL.slice(1), ['seq', 'gmr'], ['smr', 'gmr'], ['gmr'], []] as const
  expect(strengthWords(ALL)).toBe('Nobody gains by a move of their own')
  expect(new Set(sets.map(strengthWords)).size).toBe(sets.length)
})

it('says what silence would change, and nothing where it changes nothing', () => {
  const holdsBy = { neither: ['smr', 'gmr'], yes: ALL, no: [] } as const
  expect(silenceWords({ holdsBy })).toBe(
    'If every silence were a yes, by Nash, SEQ, SMR, GMR; if every silence were a no, it would not hold.',
  )
  expect(silenceWords({ holdsBy: { neither: ALL, yes: ALL, no: ALL } })).toBeUndefined()
})

it('keeps who could do what, adds nothing twice and nothing beyond the most', () => {
  const chosen = new ChosenOptions()
  let told = 0
  const stop = chosen.subscribe(() => {
    told += 1
  })
  chosen.add([p, q], 2)
  chosen.give(p, id<ActorId>('a'))
  chosen.add([q, r], 2)
  expect(chosen.current()).toEqual([{ proposalId: p, actorId: 'a' }, { proposalId: q }])
  chosen.give(p, undefined)
  chosen.takeOut(q)
  expect(chosen.current()).toEqual([{ proposalId: p }])
  expect(told).toBe(5)
  stop()
  chosen.takeOut(p)
  expect(told).toBe(5)
})
