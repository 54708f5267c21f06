/** The JSON format: what is exported, imported and exported again is the same, whatever lies in the document. */

import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { exportJson } from '#domain/exports/export-json.ts'
import { boardFileSchema } from '#domain/exports/format/board-file.ts'
import { checkBoardFile } from '#domain/exports/format/read-board-file.ts'
import { importJson } from '#domain/exports/import-json.ts'
import { act, actor, boardWith, copyOf, issue, proposal } from '#tests/support/board-builder.ts'
import { runs } from '#tests/support/property-runs.ts'
import { aCommand } from '#tests/support/random-commands.ts'
import { rubbishAnywhere } from '#tests/support/rubbish.ts'

const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(boardFileSchema())

/** As it comes out of the database: half a letter does not survive the way there. */
function exported(doc: Y.Doc): string {
  return JSON.stringify(exportJson(readBoard(copyOf(doc)), { id: 'b', title: 'Talks' }))
}

function imported(text: string): Y.Doc {
  const read = checkBoardFile(JSON.parse(text))
  expect(read).not.toHaveProperty('faults')
  const doc = new Y.Doc()
  if ('file' in read) expect(importJson(doc, read.file)).toEqual([])
  return doc
}

const person = fc.constantFrom('ann', 'ben', 'cleo')

it('[X5, X7] reads back as it was written, on any board with any rubbish in it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(aCommand, person, fc.nat(5)), { maxLength: 40 }),
      fc.array(rubbishAnywhere, { maxLength: 8 }),
      (commands, rubbish) => {
        const doc = boardWith(actor('a1'), actor('a2'), issue('i1'), proposal('p1'), proposal('p2'))
        for (const [command, by, at] of commands) {
          execute(doc, [command], act({ by, byName: by.toUpperCase(), at: 1_000 + at }))
        }
        for (const write of rubbish) write(doc)

        const first = exported(doc)

        expect(exported(imported(first))).toBe(first)
        expect(isValid(JSON.parse(first)) || isValid.errors).toBe(true)
      },
    ),
    runs(60),
  )
})
