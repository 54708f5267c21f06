import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { entryWords, markWords, moveWords, pauseWords } from '#components/replay/replay-words.ts'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { Recording } from '#domain/replay/recording.ts'
import { act, actor, id, proposal, stance } from '#tests/support/board-builder.ts'

/** What is said of each update that these make, after a board with a party and a card. */
function told(...commands: readonly Command[]): readonly string[] {
  const doc = new Y.Doc()
  const recording = new Recording()
  const found: ReturnType<Recording['add']>[] = []
  doc.on('update', (update: Uint8Array) => found.push(recording.add(update)))
  execute(doc, [actor('us', { name: 'United States' }), proposal('p1', { title: 'Troops' })], act())
  for (const [i, command] of commands.entries()) execute(doc, [command], act({ at: i }))
  const tape = {
    acts: found.map(({ subject }) => ({ by: null, subject })),
    moves: found.flatMap(({ moves }, i) => moves.map((move) => ({ place: i + 1, move }))),
    decisions: found.flatMap(({ decisions }, i) =>
      decisions.map((decision) => ({ place: i + 1, decision })),
    ),
  }
  const names = recording.names()
  return found.map((_, i) => entryWords({ place: i + 1, tape, names }))
}

const p1 = id<ProposalId>('p1')

test('it is said what each change did, in the board’s own words', () => {
  expect(
    told(
      stance('us', 'p1', 'opposed'),
      stance('us', 'p1', 'conditional'),
      { type: 'place', places: [{ of: 'proposal', id: p1, at: [5, 5] }] },
      { type: 'editProposal', id: p1, fields: { note: 'Later' } },
      { type: 'agree', proposalIds: [p1], level: 'agreed_ad_referendum' },
      { type: 'describe', title: 'Talks' },
    ),
  ).toEqual([
    'began the board',
    'United States on Troops: opposed',
    'United States on Troops: from opposed to conditional',
    'moved Troops',
    'edited Troops',
    'Agreed ad referendum: Troops',
    'edited what the board says of itself',
  ])
})

test('what is gone is said to be gone', () => {
  const names = { actors: new Map(), proposals: new Map(), packages: new Map() }
  const cell = { actorId: id<ActorId>('a'), proposalId: p1, by: 'x', byName: 'X', at: 0 }
  const move = { ...cell, from: 'opposed', to: 'opposed', direction: 'clarification' } as const
  expect(moveWords(move, names)).toBe(
    'An actor no longer here on a proposal no longer here: words changed',
  )
})

test('marks say what they stand for', () => {
  const names = { actors: new Map(), proposals: new Map(), packages: new Map() }
  const snapshot = { id: 's', name: 'Noon', savedAt: '2026-11-23T12:00:00.000Z' }
  expect([
    markWords({ kind: 'round', place: 2, positions: 1 }, names),
    markWords({ kind: 'snapshot', place: 2, snapshot: { ...snapshot, cause: 'manual' } }, names),
    markWords(
      { kind: 'stage', place: 2, snapshot: { ...snapshot, cause: 'stage', stage: 'clarify' } },
      names,
    ),
  ]).toEqual(['Sealed round revealed: 1 position', 'Snapshot: Noon', 'End of the stage Clarify'])
})

test('a pause is told by its largest unit', () => {
  const second = 1_000
  const told = [0.2, 1, 90, 3_600, 50 * 3_600].map((seconds) => pauseWords(seconds * second))
  expect(told).toEqual(['1 second', '1 second', '1 minute', '1 hour', '2 days'])
})
