import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { changesAfter, changesSince } from '#domain/board/changes-since.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import {
  act,
  actor,
  boardWith,
  bringTogether,
  copyOf,
  id,
  issue,
  proposal,
  stance,
} from '#tests/support/board-builder.ts'

const OPENING = [
  actor('russia'),
  proposal('troops'),
  proposal('arms'),
  stance('russia', 'troops', 'opposed'),
]

describe('what changed since somebody looked', () => {
  it('is nothing on a board that is as it was', () => {
    const doc = boardWith(...OPENING)
    expect(changesSince(doc, Y.encodeStateVector(doc))).toEqual({
      ledger: [],
      decisions: [],
      proposals: [],
      actors: [],
      issues: [],
      reworded: [],
    })
  })

  it('is the moves, what was added, and what was worded anew, each told apart', () => {
    const doc = boardWith(...OPENING)
    const seen = Y.encodeStateVector(doc)
    execute(
      doc,
      [
        stance('russia', 'troops', 'conditional'),
        proposal('new'),
        actor('europe'),
        issue('force'),
        {
          type: 'write',
          target: { of: 'proposal', id: id('arms'), field: 'title' },
          text: 'arms 2',
        },
        { type: 'place', places: [{ of: 'proposal', id: 'troops', at: [9, 9] }] },
      ],
      act({ at: 5_000 }),
    )
    const changes = changesSince(doc, seen)
    expect(changes?.ledger.map(({ from, to }) => [from, to])).toEqual([['opposed', 'conditional']])
    expect(changes).toMatchObject({
      proposals: ['new'],
      actors: ['europe'],
      issues: ['force'],
      reworded: ['arms'],
    })
  })

  it('goes by what was written, not by clocks: a move from offline with an old time is news', () => {
    const mine = boardWith(...OPENING)
    const theirs = copyOf(mine)
    execute(theirs, [stance('russia', 'arms', 'support')], act({ by: 'ben', at: 2 }))
    execute(mine, [stance('russia', 'troops', 'support')], act({ at: 9_000 }))
    const seen = Y.encodeStateVector(mine)
    bringTogether(mine, theirs)
    expect(changesSince(mine, seen)?.ledger.map(({ proposalId }) => proposalId)).toEqual(['arms'])
  })

  it('finds those of several entries in one struct that came later', () => {
    const doc = boardWith(...OPENING)
    const last = { ...act({ at: 3 }) }
    execute(doc, [stance('russia', 'arms', 'support')], last)
    const seen = Y.encodeStateVector(doc)
    execute(doc, [stance('russia', 'arms', 'abstain')], last)
    execute(doc, [stance('russia', 'arms', 'opposed')], last)
    const copy = copyOf(doc)
    expect(changesSince(copy, seen)?.ledger.map(({ to }) => to)).toEqual(['abstain', 'opposed'])
  })
})

describe('what cannot be told', () => {
  it('does not name what came and went', () => {
    const doc = boardWith(...OPENING)
    const seen = Y.encodeStateVector(doc)
    execute(doc, [proposal('new')], act())
    execute(doc, [{ type: 'remove', of: 'proposal', id: id('new') }], act())
    expect(changesSince(doc, seen)?.proposals).toEqual([])
  })

  it('is not told by bytes that are no state vector', () => {
    expect(changesSince(boardWith(...OPENING), new Uint8Array([200]))).toBeUndefined()
  })

  it('goes by the time alone where no more was kept, and names no proposals then', () => {
    const doc = boardWith(...OPENING)
    execute(doc, [stance('russia', 'arms', 'support'), proposal('new')], act({ at: 5_000 }))
    const { negotiation } = readBoard(doc).board
    expect(changesAfter(negotiation, 4_000)).toMatchObject({
      ledger: [{ proposalId: 'arms' }],
      proposals: [],
    })
  })
})
