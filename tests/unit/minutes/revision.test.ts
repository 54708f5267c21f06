/** The number on the last page: the same for the same board, whatever differs from one download to the next. */

import { expect, test } from 'vitest'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { exportJson } from '#domain/exports/export-json.ts'
import type { ExportedSource } from '#domain/exports/format/board-file.ts'
import { type SourceId, toId } from '#domain/negotiation/ids.ts'
import { revisionOf, revisionOfFile } from '#server/minutes/revision-of.ts'
import { act, copyOf, stance } from '#tests/support/board-builder.ts'
import { playedSession } from '#tests/support/minutes/played-session.ts'

const doc = playedSession()
const reading = readBoard(doc)

test('a file of the board has the board’s revision, with whatever lies beside it and under any id and time', () => {
  const source: ExportedSource = {
    id: toId<SourceId>('s'),
    title: 'Statement',
    kind: 'text',
    text: 'Words',
    addedBy: 'ann',
    addedAt: '2026-11-23T10:00:00.000Z',
    removedAt: null,
  }
  const beside = { id: 'elsewhere', title: 'T', sources: [source], nameOf: () => 'Heron' }
  const { title } = reading.board.negotiation
  const file = exportJson(reading, { ...beside, title }, '2026-11-24T10:00:00.000Z')
  expect(revisionOfFile(JSON.stringify(file, null, 2))).toBe(revisionOf(reading))
  const turned = Object.fromEntries(Object.entries(file).toReversed())
  expect(revisionOfFile(JSON.stringify(turned))).toBe(revisionOf(reading))
})

test('another stance is another revision', () => {
  const other = copyOf(doc)
  execute(other, [stance('us', 'p-contingent', 'support')], act())
  expect(revisionOf(readBoard(other))).not.toBe(revisionOf(reading))
})
