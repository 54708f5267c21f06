import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { StoredRow } from '#server/database/load-board.ts'
import { makeCheckpoint } from '#server/worker/make-checkpoint.ts'
import { verifyParts } from '#server/worker/verify-parts.ts'

/** One row for each key, in this order, of one writer. */
function rowsSetting(...keys: readonly string[]): StoredRow[] {
  const rows: StoredRow[] = []
  const doc = new Y.Doc()
  doc.on('update', (bytes: Uint8Array) => {
    rows.push({ origin: 'o', n: rows.length, bytes, at: new Date(0) })
  })
  for (const key of keys) doc.getMap('proposals').set(key, key)
  return rows
}

function keysIn(parts: readonly Uint8Array[]): string[] {
  const doc = new Y.Doc()
  for (const part of parts) Y.applyUpdate(doc, part)
  return [...doc.getMap('proposals').keys()]
}

/** Documents with a key that begins with `poison` cannot be loaded back. */
function refusingPoison(parts: readonly Uint8Array[], doc: Y.Doc): ReturnType<typeof verifyParts> {
  const isPoisoned = keysIn(parts).some((key) => key.startsWith('poison'))
  return isPoisoned ? 'unloadable' : verifyParts(parts, doc)
}

test('[S15] a row after which nothing loads back is found by halves, wherever it is', () => {
  for (let place = 0; place < 9; place++) {
    const good = rowsSetting('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
    const [poison] = rowsSetting('poison')
    const rows = poison === undefined ? [] : good.toSpliced(place, 0, poison)
    const made = makeCheckpoint([], rows, refusingPoison)
    if ('hopeless' in made) throw new Error(made.hopeless)
    expect(made.bad).toEqual([{ row: poison, reason: 'cannot be loaded back' }])
    expect(keysIn(made.parts)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
  }
})

test('[S15] several such rows are found one after the other', () => {
  const rows = ['a', 'poison 1', 'b', 'poison 2'].flatMap((key) => rowsSetting(key))
  const made = makeCheckpoint([], rows, refusingPoison)
  if ('hopeless' in made) throw new Error(made.hopeless)
  expect(made.bad.map(({ row }) => rows.indexOf(row))).toEqual([1, 3])
  expect(keysIn(made.parts).sort()).toEqual(['a', 'b'])
})

test('[S15] a checkpoint that does not load back by itself is said to be the one at fault', () => {
  const parts = rowsSetting('poison').map(({ bytes }) => bytes)
  expect(makeCheckpoint(parts, rowsSetting('a'), refusingPoison)).toEqual({ hopeless: 'parts' })
})

test('[S15] what loads back and reads differently is not written and moves no row', () => {
  const made = makeCheckpoint([], rowsSetting('a', 'b'), () => 'differs')
  expect(made).toEqual({ hopeless: 'differs' })
})
