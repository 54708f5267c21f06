import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Board } from '#domain/board/board.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { applyDifferences } from '#domain/changes/apply-differences.ts'
import { COMPARED_ROOTS, compareBoards, comparingBoards } from '#domain/changes/compare-boards.ts'
import { differenceWords } from '#domain/changes/difference-words.ts'
import { fillTemplate, type TemplateId } from '#domain/templates/templates.ts'
import { act, boardWith, proposal } from '#tests/support/board-builder.ts'

function opened(template: TemplateId): Board {
  const doc = new Y.Doc()
  fillTemplate(doc, template, act())
  return readBoard(doc).board
}

it('finds all of the founding example on a blank board, and has words for every kind of thing on it', () => {
  const [before, after] = [opened('blank'), opened('security-guarantees')]
  const differences = compareBoards(before, after)
  expect(applyDifferences(before, differences)).toEqual(after)
  const sentences = differenceWords(differences, { before, after })
  const told = (root: string) => sentences.filter(({ key }) => key.startsWith(`${root} `)).length
  for (const root of COMPARED_ROOTS) {
    const { size } = new Set([
      ...before.negotiation[root].keys(),
      ...after.negotiation[root].keys(),
    ])
    expect([root, told(root)]).toEqual([root, size])
  }
  expect(told('position')).toBe(after.negotiation.positions.size)
  expect(new Set(sentences.map(({ key }) => key)).size).toBe(sentences.length)
})

it('[C5] takes a breath every 200 parts', () => {
  const cards = Array.from({ length: 1_000 }, (_, n) => proposal(`p${n}`))
  const before = readBoard(boardWith(...cards)).board
  const after = readBoard(boardWith(...cards)).board
  let breaths = 0
  for (const _ of { [Symbol.iterator]: () => comparingBoards(before, after) }) breaths++
  expect(breaths).toBeGreaterThanOrEqual(5)
})
