/**
 * `npm run bench:compare`: what comparing a board with an earlier moment of it costs, on one core without any server:
 * reading the other document, finding what differs (in how long a slice at most), telling it. docs/benchmarks.md
 */

import { cpus } from 'node:os'
import * as Y from 'yjs'
import { BoardFromParts, boardParts } from '#components/changes/board-parts.ts'
import type { Board } from '#domain/board/board.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { changesMarkdown } from '#domain/changes/changes-markdown.ts'
import { compareBoards, comparingBoards } from '#domain/changes/compare-boards.ts'
import { differenceWords } from '#domain/changes/difference-words.ts'
import { groupSentences } from '#domain/changes/group-sentences.ts'
import { largeBoard } from './boards/large-board.ts'
import { median } from './report/median.ts'

const ROUNDS = 9
const say = (words: string): void => void process.stdout.write(`${words}\n`)

say(`Node ${process.versions.node}, ${cpus()[0]?.model}\n`)
say(
  row(
    'cards',
    'differences',
    'read',
    'taken over, longest',
    'compared',
    'longest breath',
    'told',
    'in Markdown',
  ),
)
for (const cards of [100, 2_000, 5_000]) measure(cards)

function measure(cards: number): void {
  const { updates } = largeBoard(cards, cards * 4)
  const then = updateOf(updates.slice(0, cards * 2))
  const before = boardIn(then)
  const after = boardIn(updateOf(updates))
  const differences = compareBoards(before, after)
  const boards = { before, after }
  const told = () => groupSentences(differenceWords(differences, boards), 'actor', boards)
  const groups = told()
  say(
    row(
      String(cards),
      String(differences.length),
      millis(median(rounds(() => boardIn(then)))),
      millis(median(figures(() => longestPart(before)))),
      millis(median(rounds(() => compareBoards(before, after)))),
      millis(median(figures(() => longestBreath(before, after)))),
      millis(median(rounds(told))),
      millis(median(rounds(() => changesMarkdown(groups, { level: 3, momentWords: String })))),
    ),
  )
}

function updateOf(updates: readonly Uint8Array[]): Uint8Array {
  return Y.mergeUpdates([...updates])
}

function boardIn(update: Uint8Array): Board {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return readBoard(doc).board
}

/** What the page does with a piece that comes from the worker. */
function longestPart(board: Board): number {
  const taking = new BoardFromParts()
  let longest = 0
  for (const part of boardParts(board)) {
    const began = performance.now()
    taking.add(structuredClone(part))
    // The clone is made by whoever sends and read by whoever takes: half of it is the page's.
    longest = Math.max(longest, performance.now() - began)
  }
  return longest
}

function longestBreath(before: Board, after: Board): number {
  const steps = comparingBoards(before, after)
  let longest = 0
  for (;;) {
    const began = performance.now()
    const { done } = steps.next()
    longest = Math.max(longest, performance.now() - began)
    if (done) return longest
  }
}

function rounds(work: () => unknown): readonly number[] {
  return figures(() => {
    const began = performance.now()
    work()
    return performance.now() - began
  })
}

function figures(figure: () => number): readonly number[] {
  return Array.from({ length: ROUNDS }, figure)
}

function millis(value: number): string {
  return value.toFixed(1)
}

function row(...cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(20)).join('')
}
