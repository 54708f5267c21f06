/** Comparing: what is found is all there is, for done to the one board it makes the other. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Board } from '#domain/board/board.ts'
import { ENTITY_ROOTS } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { applyDifferences } from '#domain/changes/apply-differences.ts'
import { changesMarkdown } from '#domain/changes/changes-markdown.ts'
import { compareBoards } from '#domain/changes/compare-boards.ts'
import { differenceWords } from '#domain/changes/difference-words.ts'
import { GROUPINGS, groupSentences } from '#domain/changes/group-sentences.ts'
import {
  act,
  actor,
  boardWith,
  bringTogether,
  copyOf,
  proposal,
} from '#tests/support/board-builder.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aCommand } from '#tests/support/random-commands.ts'

const commands = fc.array(aCommand, { maxLength: 30, size: 'max' })

/** The order of everything that has one. */
function orders({ negotiation, placement, ink }: Board): readonly (readonly string[])[] {
  const maps = ENTITY_ROOTS.map((root) => negotiation[root])
  const all = [...maps, placement.proposals, placement.issues, ink]
  return all.map((map: ReadonlyMap<string, unknown>) => [...map.keys()])
}

it('[C1] compared and applied, in either direction, makes one board read as the other, is told whole, and itself differs in nothing', () => {
  fc.assert(
    fc.property(commands, commands, commands, (first, then, away) => {
      const doc = boardWith(actor('a1'), actor('a2'), proposal('p1'), proposal('p2'))
      for (const command of first) execute(doc, [command], act())
      const one = readBoard(doc).board
      // Somebody was away meanwhile: what they did stands between what the others did.
      const elsewhere = copyOf(doc)
      for (const command of then) execute(doc, [command], act({ at: 2_000 }))
      for (const command of away) execute(elsewhere, [command], act({ at: 3_000, by: 'ben' }))
      bringTogether(doc, elsewhere)
      const other = readBoard(doc).board

      for (const [from, to] of [
        [one, other],
        [other, one],
      ] as const) {
        const differences = compareBoards(from, to)
        const applied = applyDifferences(from, differences)
        expect(applied).toEqual(to)
        expect(orders(applied)).toEqual(orders(to))
        const boards = { before: from, after: to }
        const sentences = differenceWords(differences, boards)
        expect(new Set(sentences.map(({ key }) => key)).size).toBe(sentences.length)
        for (const by of GROUPINGS) {
          const groups = groupSentences(sentences, by, boards)
          expect(groups.flatMap((group) => group.sentences).length).toBe(sentences.length)
          const momentWords = () => 'then'
          const markdown = changesMarkdown(groups, { level: 2, momentWords })
          expect(markdown).not.toMatch(/undefined|\[object|NaN/u)
        }
      }
      expect(compareBoards(other, readBoard(copyOf(doc)).board)).toEqual([])
    }),
    runs(60),
  )
})
