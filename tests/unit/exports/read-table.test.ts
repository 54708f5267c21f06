/** Files of spreadsheets: what letters and delimiters they are written in, and which are none. */

import { expect, it } from 'vitest'
import { readTable } from '#domain/imports/read-table.ts'
import { tableOf } from './table-of.ts'

it.each([
  ['a,b\n1,"2\n3"\n4,5', 'UTF-8', ','],
  ['a;b\r\n1;"2\r\n3"\r\n4;5', 'UTF-8', ';'],
  ['a\tb\n1\t"2\n3"\n4\t5', 'UTF-8', '\t'],
])(
  'reads a table with its delimiter, and each row with the line it begins on: %j',
  (text, encoding, delimiter) => {
    const read = tableOf(text)

    expect([read.encoding, read.delimiter]).toEqual([encoding, delimiter])
    expect(read.header).toEqual(['a', 'b'])
    expect(read.rows.map(({ line }) => line)).toEqual([2, 4])
  },
)

it('is not led astray by empty lines in a short table', () => {
  expect(tableOf('a;b\n1;2\n\n').delimiter).toBe(';')
})

it.each<[encoding: string, encode: (text: string) => Uint8Array]>([
  ['UTF-8', (text) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['Windows-1252', (text) => Buffer.from(text, 'latin1')],
])('reads what was saved in %s', (encoding, encode) => {
  const read = tableOf('Name\nTürkiye', encode)

  expect(read.encoding).toBe(encoding)
  expect(read.rows[0]?.cells).toEqual(['Türkiye'])
})

it.each([
  ['', 'The file is empty.'],
  ['Title', 'The file has one line: the names of columns, or no names.'],
  ['Title\n"open', 'Line 2: a quotation mark is not closed.'],
  [`Title\n${'x\n'.repeat(5_001)}`, 'The file has more than 5000 rows.'],
])('refuses a table that is none: %#', (text, refusal) => {
  expect(readTable(Buffer.from(text))).toEqual({ refusal })
})
