/**
 * `npm run bench:replay`: what a replay costs in a session of 50,000 updates, without server and browser: reading the
 * history into the recording, what that holds, what travels, and the time from a wish to see a moment to the board read
 * there, by the functions the page uses. docs/benchmarks.md
 */

import { cpus } from 'node:os'
import { gzipSync } from 'node:zlib'
import * as Y from 'yjs'
import { type BoardObserver, observeBoard } from '#domain/board/observe-board.ts'
import { encodeHistoryPage, type HistoryEntry } from '#domain/replay/history-page.ts'
import { Recording } from '#domain/replay/recording.ts'
import { buildDocument } from '#server/worker/build-document.ts'
import { randomFrom } from '../support/admission/random.ts'
import { largeBoard } from './boards/large-board.ts'
import { median } from './report/median.ts'

const UPDATES = 50_000
/** As many edits make so many updates: some change nothing. */
const EDITS = 90_000
const PAGE = 5_000
const SEEKS = 100
const HANDS = 50
const MIB = 1024 * 1024

const chance = randomFrom(1)
const say = (words: string): void => void process.stdout.write(`${words}\n`)

say(`Node ${process.versions.node}, ${cpus()[0]?.model}`)
for (const cards of [100, 2_000]) measure(cards)

function measure(cards: number): void {
  const updates = largeBoard(cards, EDITS).updates.slice(0, UPDATES)
  say(`\n${cards} cards, ${updates.length} updates`)
  measureWire(updates)
  const begun = performance.now()
  const recording = new Recording()
  for (const update of updates) recording.add(update)
  report('read into the recording', [performance.now() - begun])
  const { entries, keyframes, frames } = recording.size
  say(`  held: ${mib(entries)} of updates, ${mib(keyframes)} in ${frames} keyframes`)
  measureSeeks(recording, updates.length)
  measureMoment(updates)
}

function measureWire(updates: readonly Uint8Array[]): void {
  const entries = updates.map((bytes, i): HistoryEntry => {
    const hand = i % HANDS
    return {
      at: i * 300,
      by: { id: `person-${hand}`, name: `Person ${hand}`, hue: hand % 8 },
      bytes,
    }
  })
  let bytes = 0
  for (let from = 0; from < entries.length; from += PAGE) {
    const page = { next: '', total: entries.length, entries: entries.slice(from, from + PAGE) }
    bytes += gzipSync(encodeHistoryPage(page)).length
  }
  say(`  over the wire: ${mib(bytes)} in ${Math.ceil(entries.length / PAGE)} pages`)
}

function measureSeeks(recording: Recording, count: number): void {
  const shown = { doc: new Y.Doc(), observer: observeBoard(new Y.Doc(), () => {}) }
  const anywhere: Taken[] = []
  const forwards: Taken[] = []
  for (let i = 0; i < SEEKS; i++) {
    const place = 1 + chance(count - 101)
    anywhere.push(seek(recording, shown, { place, from: undefined }))
    forwards.push(seek(recording, shown, { place: place + 100, from: place }))
  }
  reportSeeks('to a moment anywhere, until the board is read', anywhere)
  reportSeeks('100 changes further', forwards)
}

/** The clock also runs while others have the core. */
type Taken = { readonly ms: number; readonly cpuMs: number }

type Shown = { doc: Y.Doc; readonly observer: BoardObserver }
type Seek = { readonly place: number; readonly from: number | undefined }

/** As components/still/still-line.ts does. */
function seek(recording: Recording, shown: Shown, { place, from }: Seek): Taken {
  const begun = performance.now()
  const worked = process.cpuUsage()
  const { isWhole, updates } = recording.wayTo(place, from)
  const doc = isWhole ? new Y.Doc() : shown.doc
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  if (isWhole) shown.observer.turnTo(doc)
  shown.doc = doc
  const { user, system } = process.cpuUsage(worked)
  return { ms: performance.now() - begun, cpuMs: (user + system) / 1_000 }
}

/** What the server's worker does for `history/document`, when nothing but the log helps it. */
function measureMoment(updates: readonly Uint8Array[]): void {
  const rows = updates.map((bytes, n) => ({ origin: 'life', n, bytes, at: new Date(n) }))
  const taken = [0, 1, 2].map(() => {
    const begun = performance.now()
    const { doc } = buildDocument([], rows)
    Y.encodeStateAsUpdate(doc)
    doc.destroy()
    return performance.now() - begun
  })
  report('a moment made of the whole log, on the server', taken)
}

function reportSeeks(what: string, taken: readonly Taken[]): void {
  report(
    what,
    taken.map(({ ms }) => ms),
  )
  report(
    '  of the core\u2019s time',
    taken.map(({ cpuMs }) => cpuMs),
  )
}

function report(what: string, taken: readonly number[]): void {
  const sorted = taken.toSorted((a, b) => a - b)
  const most = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0
  const spread = taken.length > 3 ? `, 95 % within ${Math.round(most(0.95))} ms` : ''
  say(`  ${what}: ${Math.round(median(taken))} ms${spread}`)
}

function mib(bytes: number): string {
  return `${(bytes / MIB).toFixed(1)} MiB`
}
