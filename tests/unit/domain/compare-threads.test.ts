import { expect, it } from 'vitest'
import { readBoard } from '#domain/board/read-board.ts'
import { changesMarkdown } from '#domain/changes/changes-markdown.ts'
import { compareThreads, type ToldThread, threadsAt } from '#domain/changes/compare-threads.ts'
import { groupSentences } from '#domain/changes/group-sentences.ts'
import { threadSentences, threadSummary } from '#domain/changes/thread-sentences.ts'
import { boardWith } from '#tests/support/board-builder.ts'

const { board } = readBoard(boardWith())

function thread(id: string, over: Partial<ToldThread> = {}): ToldThread {
  const comments = [{ n: 1, by: 'Ann', at: 10, text: 'Which troops?' }]
  return { id, about: 'Contingent', startedAt: 10, resolved: null, comments, ...over }
}

const answer = (n: number, by: string, text: string) => ({ n, by, at: 10 + n, text })
const RESOLVED = { at: 40, by: 'Cleo' }

function told(before: readonly ToldThread[], after: readonly ToldThread[]): string {
  const differences = compareThreads(before, after)
  const sentences = threadSentences(differences)
  const groups = groupSentences(sentences, 'actor', { before: board, after: board })
  const momentWords = (at: number) => `14:${at}`
  const list = changesMarkdown(groups, { level: 3, momentWords })
  return `${threadSummary(differences)}\n${list}`
}

it('[C6] tells who began a thread, what was answered, and that it was resolved since', () => {
  const [first] = thread('t1').comments
  const comments = [
    ...(first ? [first] : []),
    answer(2, 'Ben', '*None* at all'),
    answer(3, 'Ann', ''),
  ]
  expect(told([], [thread('t1', { comments, resolved: RESOLVED })])).toBe(
    [
      '1 thread begun',
      '### Comments',
      '',
      '- **Ann** began a thread on *Contingent*: “Which troops?”',
      '  - **Ben**, 14:12: “\\*None\\* at all”',
      '  - Resolved by **Cleo**, 14:40',
    ].join('\n'),
  )
})

it('[C6] tells each thread once, by what became of it, and nothing of one that is as it was', () => {
  const [first] = thread('t').comments
  const answered = [...(first ? [first] : []), answer(2, 'Ben', 'None.'), answer(3, 'Di', 'One.')]
  const before = ['same', 'more', 'done', 'open', 'gone'].map((id) =>
    thread(id, { about: null, resolved: id === 'open' ? RESOLVED : null }),
  )
  const after = [
    thread('same', { about: 'Renamed' }),
    thread('more', { about: null, comments: answered }),
    thread('done', { about: null, resolved: RESOLVED, comments: answered.slice(0, 2) }),
    thread('open', { about: null }),
  ]
  expect(told(before, after)).toBe(
    [
      '1 thread answered, 1 resolved, 1 reopened, 1 deleted',
      '### Comments',
      '',
      '- 2 answers to “Which troops?”',
      '  - **Ben**, 14:12: “None.”',
      '  - **Di**, 14:13: “One.”',
      '- **Cleo** resolved 14:40: “Which troops?”',
      '  - **Ben**, 14:12: “None.”',
      '- Opened again: “Which troops?”',
      '- Deleted: “Which troops?”',
    ].join('\n'),
  )
  expect(compareThreads(after, after)).toEqual([])
})

it('[C6] tells five answers of many, and of long ones the beginning', () => {
  const comments = Array.from({ length: 8 }, (_, i) => answer(i + 1, 'Ann', `${i} `.repeat(200)))
  const lines = told([], [thread('t1', { about: null, comments })]).split('\n')
  expect(lines.at(-1)).toBe('  - And 2 more answers')
  expect(lines).toHaveLength(3 + 1 + 6)
  for (const line of lines.slice(4, -1)) expect(line).toMatch(/^ {2}- .{150,220}…”$/u)
})

it('[C6] takes threads back to a moment, as far as they tell', () => {
  const [first] = thread('t').comments
  const comments = [...(first ? [first] : []), answer(2, 'Ben', 'None.')]
  const now = [thread('t1', { comments, resolved: RESOLVED }), thread('t2', { startedAt: 30 })]
  expect(threadsAt(now, 11)).toEqual([thread('t1')])
  expect(threadsAt(now, 35)).toEqual([thread('t1', { comments }), thread('t2', { startedAt: 30 })])
  expect(threadsAt(now, 40)).toEqual(now)
})
