/**
 * Reads a table that somebody saved from a spreadsheet: which encoding, which delimiter, and every row with the line it
 * begins on. Next: table-columns.ts.
 */

import Papa from 'papaparse'

export type Row = {
  /** From 1, the header being line 1; of a cell with line breaks in it, the first. */
  readonly line: number
  readonly cells: readonly string[]
}

export type Table = {
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'
  readonly delimiter: string
  readonly header: readonly string[]
  /** Without empty ones. */
  readonly rows: readonly Row[]
}

export type ReadTable = Table | { readonly refusal: string }

/** More than anybody puts on a board; reading stays a matter of a blink. */
export const MAX_ROWS = 5_000
const MAX_COLUMNS = 100
const MAX_TABLE_BYTES = 8 * 1024 * 1024
const DELIMITERS = [',', ';', '\t', '|']

/** The first line names the columns. */
export function readTable(bytes: Uint8Array): ReadTable {
  if (bytes.byteLength > MAX_TABLE_BYTES) return { refusal: 'The file is larger than 8 MB.' }
  const { text, encoding } = decoded(bytes)
  const lines: Row[] = []
  let cursor = 0
  let line = 1
  let broken: string | undefined
  const delimiter = delimiterOf(text)
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta }, parser) => {
      const quote = errors.find(({ type }) => type === 'Quotes')
      broken ??= quote && `Line ${line}: a quotation mark is not closed.`
      const cells = data.map((cell) => cell.trim())
      if (cells.some((cell) => cell !== '')) lines.push({ line, cells })
      // Four million lines of two letters would fill the page's memory before they were counted.
      if (lines.length > MAX_ROWS + 1) parser.abort()
      line += breaksIn(text.slice(cursor, meta.cursor))
      cursor = meta.cursor
    },
  })
  if (broken !== undefined) return { refusal: broken }
  const [first, ...rows] = lines
  if (!first) return { refusal: 'The file is empty.' }
  if (rows.length === 0)
    return { refusal: 'The file has one line: the names of columns, or no names.' }
  if (rows.length > MAX_ROWS) return { refusal: `The file has more than ${MAX_ROWS} rows.` }
  if (first.cells.length > MAX_COLUMNS) {
    return { refusal: `The file has more than ${MAX_COLUMNS} columns.` }
  }
  return { encoding, delimiter, header: first.cells, rows }
}

/** By the first rows, the empty ones aside: each counts as one column. */
function delimiterOf(text: string): string {
  const options = { delimitersToGuess: DELIMITERS, skipEmptyLines: true, preview: 50 } as const
  return Papa.parse(text, options).meta.delimiter
}

/** A byte order mark says it; without one it is UTF-8 if it can be, else what Windows writes in Western Europe. */
function decoded(bytes: Uint8Array): Pick<Table, 'encoding'> & { readonly text: string } {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return { text: textIn(bytes, 'utf-16le'), encoding: 'UTF-16' }
  if (a === 0xfe && b === 0xff) return { text: textIn(bytes, 'utf-16be'), encoding: 'UTF-16' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, encoding: 'UTF-8' }
  } catch {
    // The only question was whether it is UTF-8.
    return { text: textIn(bytes, 'windows-1252'), encoding: 'Windows-1252' }
  }
}

function textIn(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

function breaksIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0
}
