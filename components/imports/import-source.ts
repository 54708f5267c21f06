/** What somebody chose to import, read as far as it can be without the board it goes onto. */

import type { ExportedBoard } from '#domain/exports/format/board-file.ts'
import { faultWords } from '#domain/exports/format/fault.ts'
import { readBoardFile } from '#domain/exports/format/read-board-file.ts'
import { linesOf } from '#domain/imports/lines-to-cards.ts'
import { readTable, type Table } from '#domain/imports/read-table.ts'
import { readTldr, type Tldr } from '#domain/imports/read-tldr.ts'

export type ImportSource =
  | {
      readonly kind: 'board'
      readonly name: string
      readonly file: ExportedBoard
      /** As it was chosen: what is too much for an open board can be opened as one of its own. */
      readonly given: File
    }
  | { readonly kind: 'table'; readonly name: string; readonly table: Table }
  | { readonly kind: 'drawing'; readonly name: string; readonly tldr: Tldr }
  | { readonly kind: 'lines'; readonly name: string; readonly text: string }
  | { readonly kind: 'refused'; readonly name: string; readonly faults: readonly string[] }

/** By the ending of its name. */
export async function sourceOfFile(file: File): Promise<ImportSource> {
  const { name } = file
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    // It was moved or changed since it was chosen.
    return refused(name, ['The file could not be read. Choose it again.'])
  }
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const read = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined
  return read?.(bytes, file) ?? refused(name, [UNKNOWN])
}

const UNKNOWN =
  'This kind of file is not known here. Take a board’s file (.json), a table (.csv), a drawing of tldraw (.tldr) or a list (.txt).'

type Reader = (bytes: Uint8Array, file: File) => ImportSource

const table: Reader = (bytes, { name }) => {
  const read = readTable(bytes)
  return 'refusal' in read ? refused(name, [read.refusal]) : { kind: 'table', name, table: read }
}

const list: Reader = (bytes, { name }) => sourceOfText(new TextDecoder().decode(bytes), name)

/** By the ending of the name. */
const READERS: { readonly [ending: string]: Reader } = {
  json: (bytes, given) => {
    const { name } = given
    const read = readBoardFile(bytes)
    return 'file' in read
      ? { kind: 'board', name, file: read.file, given }
      : refused(name, read.faults.map(faultWords))
  },
  tldr: (bytes, { name }) => {
    const read = readTldr(bytes)
    return 'refusal' in read ? refused(name, [read.refusal]) : { kind: 'drawing', name, tldr: read }
  },
  csv: table,
  tsv: table,
  txt: list,
  md: list,
}

export function sourceOfText(text: string, name = 'A list'): ImportSource {
  if (linesOf(text).length === 0) return refused(name, ['There is no line in it.'])
  return { kind: 'lines', name, text }
}

function refused(name: string, faults: readonly string[]): ImportSource {
  return { kind: 'refused', name, faults }
}
