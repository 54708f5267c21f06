import { readTable, type Table } from '#domain/imports/read-table.ts'

export function tableOf(text: string, encode = (it: string): Uint8Array => Buffer.from(it)): Table {
  const read = readTable(encode(text))
  if ('refusal' in read) throw new Error(read.refusal)
  return read
}
