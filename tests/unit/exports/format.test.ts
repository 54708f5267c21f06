/** Files of boards: those that are read, those that are refused and how, and the words about them. */

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { readBoard } from '#domain/board/read-board.ts'
import { exportJson } from '#domain/exports/export-json.ts'
import { boardFileSchema } from '#domain/exports/format/board-file.ts'
import { faultWords } from '#domain/exports/format/fault.ts'
import { checkBoardFile, readBoardFile } from '#domain/exports/format/read-board-file.ts'
import { importJson } from '#domain/exports/import-json.ts'
import { fillTemplate } from '#domain/templates/templates.ts'
import { act, boardWith, id, proposal, stance } from '#tests/support/board-builder.ts'

type Json = Record<string, unknown>

const MANY = 'The file has more than 6000000 values in it.'
const SPAN = { sourceId: id<'source' & never>('real-source-id'), from: 0, to: 3 }

function file(): Json {
  const doc = new Y.Doc()
  fillTemplate(doc, 'security-guarantees', act())
  const exported = exportJson(readBoard(doc), { id: 'b', title: 'Talks' })
  return JSON.parse(JSON.stringify(exported)) as Json
}

function faultsIn(raw: unknown): readonly string[] {
  const read = checkBoardFile(raw)
  return 'faults' in read ? read.faults.map(faultWords) : []
}

/** The example with one value in another's place. */
function spoilt(path: string, value: unknown): unknown {
  const whole = file()
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  const inner = steps.reduce<unknown>((at, step) => Reflect.get(Object(at), step), whole)
  Reflect.set(Object(inner), last, value)
  return whole
}

it('[X6] calls people and sources by names that hold in the file alone', () => {
  const doc = boardWith(
    { type: 'addActor', actor: { id: id('a'), name: 'A' }, lane: true },
    proposal('p', { source: SPAN }),
    stance('a', 'p', 'support', { source: SPAN }),
  )
  const exported = exportJson(readBoard(doc), {
    id: 'b',
    title: '',
    sources: [
      {
        id: id('other-source-id'),
        title: 'Other',
        kind: 'text',
        addedBy: 'ben-id',
        addedAt: '2026-11-23T10:00:00.000Z',
        removedAt: null,
        text: '',
      },
    ],
    nameOf: (person) => (person === 'ben-id' ? 'Ben' : undefined),
  })

  expect(exported.people).toEqual([
    { id: 'person-1', name: 'Ann' },
    { id: 'person-2', name: 'Ben' },
  ])
  expect(exported.sources).toMatchObject([{ id: 'source-1', addedBy: 'person-2' }])
  expect(exported.proposals[0]?.source?.sourceId).toBe('source-2')
  expect(exported.ledger[0]).toMatchObject({
    by: 'person-1',
    said: { source: { sourceId: 'source-2' } },
  })
  expect(JSON.stringify(exported)).not.toMatch(/real-source-id|other-source-id|ben-id/)
})

it.each<[path: string, value: unknown, words: string]>([
  ['board.format', 'other', 'The file is not a Parley board: board.format does not say so.'],
  ['board.version', 3, 'The file was written by a newer Parley (version 3 of the format).'],
  [
    'board.decisionRule',
    'dice',
    'board.decisionRule is none of unanimity, consensus, all-but-one, weighted.',
  ],
  ['actors.0.name', undefined, 'actors[0].name is missing.'],
  ['actors.0.name', 7, 'actors[0].name is not a text.'],
  ['actors.0.name', 'x'.repeat(501), 'actors[0].name is more than 500 letters.'],
  ['actors.0.colour', 'red', 'actors[0] has a field that is not known here: colour.'],
  ['actors.0.weight', 1e300, 'actors[0].weight is more than 1000000000000.'],
  ['actors.0.weight', Number.POSITIVE_INFINITY, 'actors[0].weight is not a number.'],
  ['actors.1.id', 'us', 'actors[1] is there twice: “us”.'],
  ['actors.0.parent', 'us', 'actors[0].parent leads round in a circle.'],
  ['actors.0.principal', false, 'actors[0].principal says something else than isParty.'],
  ['proposals.0.id', '__proto__', 'proposals[0].id is not an id.'],
  ['proposals.0.issueId', 'i-9', 'proposals[0].issueId points at “i-9”, which is not in the file.'],
  ['proposals.0.version', 2, 'proposals[0].version is not the one after its earlier ones.'],
  ['positions.0.since', -1, 'positions[0].since is less than 0.'],
  ['placement.lanes', ['us', 'us'], 'placement.lanes[1] is there twice: “us”.'],
  ['placement.proposals', {}, 'proposals[0] has no place in placement.proposals.'],
  ['placement.issues.constructor', [0, 0], 'placement.issues.constructor is not an id.'],
  ['ink', [{ id: 'shape:1', x: { y: Number.NaN } }], 'ink[0] is not a plain drawing record.'],
  ['ink', [deep(2_000)], 'ink[0] is not a plain drawing record.'],
  ['ink', [{ id: 'shape:1', constructor: 'x' }], 'ink[0] is not a plain drawing record.'],
  ['actors.0.name', 'a\ud800', 'The file has half of a letter in it.'],
  ['ink', [{ id: 'shape:1', x: { '\udc00': 1 } }], 'The file has half of a letter in it.'],
  ['ledger', 7, 'ledger is not a list.'],
  [
    'proposals',
    Array.from({ length: 100_000 }, () => ({})),
    'proposals is more than 20000 entries.',
  ],
])('[X9] names what is wrong: %s', (path, value, words) => {
  expect(faultsIn(spoilt(path, value))).toContain(words)
})

it('[X9] is taken in by no key that means something to the language', () => {
  const polluted = JSON.parse(
    JSON.stringify(file()).replace('"actors":[{', '"actors":[{"__proto__":{"isParty":true},'),
  )
  const inInk = JSON.parse('{"id":"shape:1","__proto__":{"polluted":true}}')

  const words = 'The file has a field named __proto__, which no board has.'
  expect(faultsIn(polluted)).toEqual([words])
  expect(faultsIn({ ...file(), ink: [inInk] })).toEqual([words])
  expect(Object.prototype).not.toHaveProperty('polluted')
})

it.each<[what: string, bytes: Uint8Array, words: string]>([
  ['no JSON', Buffer.from('{"board"'), 'The file is not JSON.'],
  ['UTF-16', Buffer.from('\uFEFF{"board": {}}', 'utf16le'), 'The file is not written in UTF-8.'],
  ['a list', Buffer.from('[1]'), 'The file is not a Parley board: board.format does not say so.'],
  ['deep', Buffer.from('['.repeat(1_000_000)), 'The file is not JSON.'],
  [
    'deep and whole',
    Buffer.from(`${'['.repeat(200_000)}${']'.repeat(200_000)}`),
    'The file is not a Parley board: board.format does not say so.',
  ],
  ['many values', Buffer.from(`[${'[],'.repeat(3_000_001)}[]]`), MANY],
  ['too large', Buffer.alloc(33 * 1024 * 1024, ' '), 'The file is larger than 32 MiB.'],
])('[X9] refuses bytes that are %s', (_, bytes, words) => {
  const read = readBoardFile(bytes)

  expect('faults' in read && read.faults.map(faultWords)).toEqual([words])
})

it('[X5] takes an id for what it is, whatever it means to the language', () => {
  const ids = ['toString', 'hasOwnProperty', 'valueOf']
  const issues = ids.map((id) => ({ id, title: id, question: '', options: [] }))
  const read = checkBoardFile({ ...file(), issues: [...(file().issues as []), ...issues] })
  const doc = new Y.Doc()

  expect('file' in read && importJson(doc, read.file)).toEqual([])
  expect(readBoard(doc).board.negotiation.issues.has(id('valueOf'))).toBe(true)
})

it('reads UTF-8 with a byte order mark', () => {
  const bytes = Buffer.from(`\uFEFF${JSON.stringify(file())}`)

  expect(readBoardFile(bytes)).toHaveProperty('file')
})

it('[X8] reads a file of version 1, with its people, sources and comments', () => {
  const first = JSON.parse(readFileSync('tests/unit/exports/version-1.json', 'utf8'))
  const read = checkBoardFile(first)
  if (!('file' in read)) throw new Error(read.faults.map(faultWords).join('\n'))
  const doc = new Y.Doc()

  expect(importJson(doc, read.file)).toEqual([])
  expect(read.file.people).toEqual([
    { id: 'person-1', name: 'Ann' },
    { id: 'person-2', name: 'Ben' },
    { id: 'person-3', name: 'Com' },
  ])
  expect(read.file.ledger).toMatchObject([{ by: 'person-1', byName: 'Ann' }])
  expect(read.file.sources).toMatchObject([{ id: 'source-1', addedBy: 'person-1' }])
  expect(read.file.proposals[0]?.source?.sourceId).toBe('source-1')
  expect(read.file.comments?.threads[0]?.comments[0]).toMatchObject({
    by: 'person-3',
    mentions: [{ person: 'person-1', name: 'Ann' }],
    reactions: [{ kind: 'question', by: ['person-1'] }],
  })
  expect(readBoard(doc).board.negotiation.positions.size).toBe(1)
})

it('has every field of the format in its document', () => {
  const words = readFileSync('docs/format.md', 'utf8')
  const named = new Set([...words.matchAll(/[A-Za-z]+/g)].map(([word]) => word))

  expect([...fieldsIn(boardFileSchema())].filter((field) => !named.has(field))).toEqual([])
})

function fieldsIn(schema: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof schema !== 'object' || schema === null) return found
  if ('properties' in schema) {
    for (const name of Object.keys(Object(schema.properties))) found.add(name)
  }
  for (const inner of Object.values(schema)) fieldsIn(inner, found)
  return found
}

function deep(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = { value }
  return { id: 'shape:1', value }
}
