import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { newsWords } from '#components/since/news-words.ts'
import type { Changes } from '#domain/board/changes-since.ts'
import { changesSince } from '#domain/board/changes-since.ts'
import { execute } from '#domain/board/execute.ts'
import { act, actor, boardWith, id, proposal, stance } from '#tests/support/board-builder.ts'

const NOTHING: Changes = {
  ledger: [],
  decisions: [],
  proposals: [],
  actors: [],
  issues: [],
  reworded: [],
}

it('says each kind of change once, and nothing where there is none', () => {
  const doc = boardWith(actor('russia'), proposal('troops'), proposal('arms'))
  const seen = Y.encodeStateVector(doc)
  execute(
    doc,
    [
      stance('russia', 'troops', 'opposed'),
      stance('russia', 'arms', 'support'),
      {
        type: 'editPosition',
        actorId: id('russia'),
        proposalId: id('arms'),
        fields: { quote: 'Yes.' },
      },
      proposal('new'),
      { type: 'agree', proposalIds: [id('arms')], level: 'agreed_ad_referendum' },
    ],
    act({ at: 9 }),
  )
  const changes = changesSince(doc, seen)
  expect(changes && newsWords(changes)).toBe(
    '2 moves, 1 position explained, 1 new proposal, 1 agreed',
  )
  expect(newsWords(NOTHING)).toBe('')
  expect(newsWords({ ...NOTHING, reworded: [id('a'), id('b')] })).toBe('2 proposals reworded')
})
