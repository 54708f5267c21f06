import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { restoreBoard } from '#domain/board/restore.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { isOnEarlierVersion } from '#domain/negotiation/position.ts'
import {
  act,
  actor,
  boardWith,
  bringTogether,
  copyOf,
  id,
  proposal,
  stance,
} from '#tests/support/board-builder.ts'
import { person } from '#tests/support/person.ts'

const p1 = id<ProposalId>('p1')
const CELL = { actorId: id<ActorId>('a1'), proposalId: p1 }
const CONFIRM = { type: 'confirmPosition', ...CELL } as const

function amend(text: string, reason?: string) {
  return { type: 'amendProposal', id: p1, text, ...(reason && { reason }) } as const
}

function board(): Y.Doc {
  return boardWith(
    actor('a1'),
    proposal('p1', { title: 'Ceasefire', text: 'Now.' }),
    stance('a1', 'p1', 'support'),
  )
}

function read(doc: Y.Doc) {
  const { negotiation } = readBoard(doc).board
  const found = negotiation.proposals.get(p1)
  const position = negotiation.positions.get('a1:p1')
  if (!(found && position)) throw new Error('it is gone')
  return { proposal: found, position, ledger: negotiation.ledger }
}

function isCurrent(doc: Y.Doc): boolean {
  const { proposal: found, position } = read(doc)
  return !isOnEarlierVersion(position, found)
}

it('[B44] keeps the old wording, with who amended it, when and why', () => {
  const doc = board()
  expect(read(doc).proposal).toMatchObject({ version: 1, versions: [] })

  execute(doc, [{ ...amend('In May.', 'Time'), title: 'Truce' }], act({ at: 2_000 }))
  execute(doc, [amend('In June.')], act({ at: 3_000, by: 'ben', byName: 'Ben' }))

  expect(read(doc).proposal).toMatchObject({
    title: 'Truce',
    text: 'In June.',
    version: 3,
    versions: [
      {
        version: 1,
        title: 'Ceasefire',
        text: 'Now.',
        at: 2_000,
        by: 'ann',
        byName: 'Ann',
        reason: 'Time',
      },
      { version: 2, title: 'Truce', text: 'In May.', at: 3_000, by: 'ben', byName: 'Ben' },
    ],
  })
})

it('[B44] does nothing where no word differs', () => {
  const doc = board()
  const before = read(doc)

  execute(
    doc,
    [
      { ...amend('Now.'), title: 'Ceasefire' },
      { type: 'amendProposal', id: p1 },
    ],
    act(),
  )

  expect(read(doc)).toEqual(before)
})

it('[B44] leaves what is agreed as it is', () => {
  const doc = board()
  execute(doc, [{ type: 'agree', proposalIds: [p1], level: 'agreed_ad_referendum' }], act())

  execute(doc, [amend('Later.')], act())

  expect(read(doc).proposal).toMatchObject({ text: 'Now.', version: 1 })
})

it('[B44] keeps the letters somebody types meanwhile', () => {
  const ann = board()
  const ben = person(copyOf(ann), 'ben')
  execute(ann, [amend('Now, at noon.')], act())
  ben.type(p1, ' Or never.')
  bringTogether(ann, ben.doc)

  expect(read(ann).proposal.text).toContain('at noon')
  expect(read(ann).proposal.text).toContain('Or never.')
  expect(read(ann).proposal.version).toBe(2)
})

it('[B45] keeps both earlier wordings when two amend at once, and neither is the present one', () => {
  const ann = board()
  const ben = copyOf(ann)
  execute(ann, [amend('Now and here.')], act({ at: 2_000 }))
  execute(ben, [amend('Not now.'), CONFIRM], act({ at: 2_000, by: 'ben', byName: 'Ben' }))
  expect(isCurrent(ben)).toBe(true)

  bringTogether(ann, ben)

  const { proposal: merged } = read(ann)
  expect(merged.version).toBe(3)
  expect(merged.versions.map(({ version, byName }) => [version, byName])).toEqual([
    [1, 'Ann'],
    [2, 'Ben'],
  ])
  expect(isCurrent(ann)).toBe(false)
})

it('[B46] says of which version a position is, until it is moved', () => {
  const doc = board()
  expect(isCurrent(doc)).toBe(true)

  execute(doc, [amend('In May.')], act({ at: 2_000 }))
  expect([isCurrent(doc), read(doc).position.onVersion]).toEqual([false, 1])

  execute(doc, [stance('a1', 'p1', 'support')], act({ at: 3_000 }))
  expect(isCurrent(doc)).toBe(false)

  execute(doc, [stance('a1', 'p1', 'opposed')], act({ at: 4_000 }))
  expect([isCurrent(doc), read(doc).position.onVersion]).toEqual([true, 2])
})

it('[B46] confirms a position without stating it anew, and logs a clarification', () => {
  const doc = board()
  execute(doc, [amend('In May.')], act({ at: 2_000 }))
  const { position: before } = read(doc)

  execute(doc, [CONFIRM], act({ at: 3_000 }))

  const { position, ledger } = read(doc)
  expect(position).toEqual({ ...before, onVersion: 2 })
  expect(ledger).toHaveLength(2)
  expect(ledger.at(-1)).toMatchObject({
    from: 'support',
    to: 'support',
    direction: 'clarification',
    at: 3_000,
    said: { onVersion: 2 },
    lapsed: { onVersion: 1 },
  })
})

it('[B46] confirms nothing twice, and no silence', () => {
  const doc = board()
  execute(doc, [CONFIRM], act())
  execute(doc, [amend('In May.'), stance('a1', 'p1', 'unknown')], act({ at: 2_000 }))
  execute(doc, [amend('In June.'), CONFIRM], act({ at: 3_000 }))

  expect(isCurrent(doc)).toBe(true)
  expect(read(doc).ledger.map(({ to }) => to)).toEqual(['support', 'unknown'])
})

it('[B46] does not confirm what somebody else has moved, unseen', () => {
  const ann = board()
  execute(ann, [amend('In May.')], act({ at: 2_000 }))
  const ben = copyOf(ann)
  execute(ann, [amend('In June.'), CONFIRM], act({ at: 3_000 }))
  execute(ben, [stance('a1', 'p1', 'opposed')], act({ at: 3_001, by: 'ben' }))

  bringTogether(ann, ben)

  expect(read(ann).position).toMatchObject({ stance: 'opposed', onVersion: 2 })
  expect(isCurrent(ann)).toBe(false)
})

it('[B31, B46] takes an amendment back, and holds nobody to another one made in its place', () => {
  const doc = board()
  const ann = person(doc)
  ann.run(amend('In May.'))
  execute(doc, [CONFIRM], act({ at: 2_000 }), 'ben')
  expect(isCurrent(doc)).toBe(true)

  ann.undo()
  expect(read(doc).proposal).toMatchObject({ text: 'Now.', version: 1, versions: [] })
  expect(isCurrent(doc)).toBe(false)

  ann.run(amend('Never.'))
  expect(isCurrent(doc)).toBe(false)
  execute(doc, [CONFIRM], act({ at: 3_000 }))
  expect(isCurrent(doc)).toBe(true)
})

it('[B39] restores the wording and the versions of a snapshot', () => {
  const doc = board()
  execute(doc, [amend('In May.')], act({ at: 2_000 }))
  const snapshot = copyOf(doc)
  execute(doc, [amend('In June.'), CONFIRM], act({ at: 3_000 }))

  restoreBoard(doc, snapshot, { act: act({ at: 4_000 }) })

  expect(read(doc).proposal).toEqual(read(snapshot).proposal)
  expect(read(doc).position).toEqual(read(snapshot).position)
})

it('[B7, B9] leaves out an earlier wording that cannot be read, and numbers the others', () => {
  const doc = board()
  execute(doc, [amend('In May.')], act({ at: 2_000 }))
  const map = doc.getMap<Y.Map<unknown>>('proposals').get('p1')
  map?.set('version:2:1:x', { version: 2, text: 'No title' })
  map?.set('version:1:1:y', { version: 'one' })

  const { problems } = readBoard(doc)

  expect(read(doc).proposal).toMatchObject({ version: 2, versions: [{ version: 1, text: 'Now.' }] })
  expect(problems.every(({ where }) => where === 'proposals/p1')).toBe(true)
  expect(problems.length).toBeGreaterThanOrEqual(2)
})
