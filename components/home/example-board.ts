/** The founding example as it opens, read once a process: what the home page draws and counts. */

import * as Y from 'yjs'
import type { Board } from '#domain/board/board.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { fillTemplate } from '#domain/templates/templates.ts'

export const EXAMPLE = 'security-guarantees'

let example: Board | undefined

export function exampleBoard(): Board {
  example ??= openExample()
  return example
}

function openExample(): Board {
  const doc = new Y.Doc()
  fillTemplate(doc, EXAMPLE, { by: 'parley', byName: 'Parley', at: 0 })
  const { board } = readBoard(doc)
  doc.destroy()
  return board
}
