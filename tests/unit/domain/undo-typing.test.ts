import { expect, it } from 'vitest'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { boardWith, bringTogether, copyOf, id, proposal } from '#tests/support/board-builder.ts'
import { person } from '#tests/support/person.ts'

const p1 = id<ProposalId>('p1')

it('[B32] takes letters typed without a pause back together, and those after a pause alone', () => {
  const ann = person(boardWith(proposal('p1')))
  const body = () => ann.read().negotiation.proposals.get(p1)?.text

  ann.type(p1, 'abc')
  ann.wait(5_000)
  ann.type(p1, 'def')

  ann.undo()
  expect(body()).toBe('abc')
  ann.undo()
  expect(body()).toBe('')
})

it('[B32] never joins typing with an act before, between or after it', () => {
  const ann = person(boardWith(proposal('p1')))
  const body = () => ann.read().negotiation.proposals.get(p1)?.text

  ann.run({ type: 'editProposal', id: p1, fields: { status: 'contested' } })
  ann.type(p1, 'ab')
  ann.run({ type: 'editProposal', id: p1, fields: { status: 'rejected' } })
  ann.type(p1, 'cd')

  ann.undo()
  expect(body()).toBe('ab')
  expect(ann.read().negotiation.proposals.get(p1)?.status).toBe('rejected')
  ann.undo()
  expect(ann.read().negotiation.proposals.get(p1)?.status).toBe('contested')
  expect(body()).toBe('ab')
  ann.undo()
  expect(body()).toBe('')
  expect(ann.read().negotiation.proposals.get(p1)?.status).toBe('contested')
})

it('[B32] starts a new act when asked to, and in another text', () => {
  const ann = person(boardWith(proposal('p1')))
  ann.type(p1, 'ab')
  ann.stopCapturing()
  ann.type(p1, 'cd')
  ann.run({ type: 'write', target: { of: 'proposal', id: p1, field: 'title' }, text: 'Title' })

  ann.undo()
  expect(ann.read().negotiation.proposals.get(p1)).toMatchObject({ title: 'p1', text: 'abcd' })
  ann.undo()
  expect(ann.read().negotiation.proposals.get(p1)?.text).toBe('ab')
})

it('[B32] keeps the letters of another person in the same text', () => {
  const ann = person(boardWith(proposal('p1')))
  const ben = person(copyOf(ann.doc), 'ben')
  ann.type(p1, 'AAA')
  ben.type(p1, 'bbb')
  bringTogether(ann.doc, ben.doc)

  ann.undo()

  expect(ann.read().negotiation.proposals.get(p1)?.text).toBe('bbb')
})
