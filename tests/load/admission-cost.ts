/**
 * What admission costs a small update, beside what Yjs needs to apply it: `npx tsx tests/load/admission-cost.ts [count]`.
 * Prints microseconds and their ratio; ratios hold better than figures. Medians, for a busy machine spoils means, and
 * without the first fifth, while code still gets faster.
 */

import * as Y from 'yjs'
import type { EntityMap } from '#domain/board/document.ts'
import { rootsOf } from '#domain/board/document.ts'
import { ClientOwners } from '#server/sync/admission/client-owners.ts'
import { UpdateAdmission } from '#server/sync/admission/update-admission.ts'

const CARDS = 2_000
const count = Number(process.argv[2] ?? 20_000)

const EDITS: Readonly<Record<string, (doc: Y.Doc, i: number) => void>> = {
  'move a card': (doc, i) => card(doc, i).set('at', [i, i / 3]),
  'take a position': (doc, i) =>
    doc.transact(() => {
      const { positions, ledger } = rootsOf(doc)
      positions.set(`a${i % 9}:p${i}`, entity({ stance: i % 5, since: 1_700_000_000_000 + i }))
      ledger.push([{ by: 'ann', from: 'unknown', to: i % 5, at: 1_700_000_000_000 + i }])
    }),
  'type a letter': (doc, i) => text(doc, i).insert(i % 7, 'x'),
  'delete a letter': (doc, i) => text(doc, i).delete(0, 1),
  'add a card': (doc, i) =>
    rootsOf(doc).proposals.set(`n${i}`, entity({ title: new Y.Text('New'), at: [1, i] })),
  'draw (2 kB)': (doc, i) =>
    rootsOf(doc).ink.set(`s${i % 50}`, { id: `s${i % 50}`, points: 'A'.repeat(1_900), x: i, y: 2 }),
}

process.stdout.write(
  `${'one update'.padEnd(20)}${['bytes', 'admit', 'apply', 'ratio'].map((word) => word.padStart(9)).join('')}\n`,
)
for (const [name, edit] of Object.entries(EDITS)) {
  const { admitUs, applyUs, bytes } = measure(edit)
  const figures = [admitUs, applyUs, admitUs / applyUs].map((figure) => figure.toFixed(2))
  const columns = [String(bytes), ...figures]
  process.stdout.write(
    `${name.padEnd(20)}${columns.map((column) => column.padStart(9)).join('')}\n`,
  )
}

/** Both are timed update by update, for each needs the document as the one before left it. */
function measure(edit: (doc: Y.Doc, i: number) => void): {
  admitUs: number
  applyUs: number
  bytes: number
} {
  const start = Y.encodeStateAsUpdate(boardOf(CARDS))
  const updates = updatesOf(start, edit)
  const live = new Y.Doc()
  const admission = new UpdateAdmission(live, new ClientOwners())
  Y.applyUpdate(live, start)
  const admitUs: number[] = []
  const applyUs: number[] = []
  for (const update of updates) {
    const begin = performance.now()
    const verdict = admission.admit(update, 'ann')
    const middle = performance.now()
    if (verdict.outcome !== 'admitted' || verdict.bytes !== update) throw new Error('not admitted')
    Y.applyUpdate(live, verdict.bytes)
    admitUs.push((middle - begin) * 1_000)
    applyUs.push((performance.now() - middle) * 1_000)
  }
  const bytes = median(updates.map(({ length }) => length))
  return { admitUs: median(admitUs), applyUs: median(applyUs), bytes }
}

function updatesOf(start: Uint8Array, edit: (doc: Y.Doc, i: number) => void): Uint8Array[] {
  const client = new Y.Doc()
  rootsOf(client)
  Y.applyUpdate(client, start)
  const updates: Uint8Array[] = []
  client.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < count; i++) edit(client, i)
  return updates
}

function boardOf(cards: number): Y.Doc {
  const doc = new Y.Doc()
  const { proposals } = rootsOf(doc)
  doc.transact(() => {
    for (let i = 0; i < cards; i++) {
      const words = { title: new Y.Text(`Card ${i}`), text: new Y.Text('words '.repeat(20)) }
      proposals.set(`p${i}`, entity({ ...words, at: [i, i * 2] }))
    }
  })
  return doc
}

function entity(values: Readonly<Record<string, unknown>>): EntityMap {
  return new Y.Map(Object.entries(values))
}

function card(doc: Y.Doc, i: number): EntityMap {
  const found = rootsOf(doc).proposals.get(`p${i % CARDS}`)
  if (found === undefined) throw new Error('no such card')
  return found
}

function text(doc: Y.Doc, i: number): Y.Text {
  const found = card(doc, i).get('text')
  if (!(found instanceof Y.Text)) throw new Error('no such text')
  return found
}

function median(values: readonly number[]): number {
  const warm = values.slice(values.length / 5).sort((a, b) => a - b)
  return warm[warm.length >> 1] ?? 0
}
