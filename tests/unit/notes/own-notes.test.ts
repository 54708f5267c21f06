/** The notes of a delegation on two pages, against a server that keeps versions as ours does. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keptNotes } from '#components/notes/kept-notes.ts'
import { OwnNotes } from '#components/notes/own-notes.ts'
import { BLANK_NOTE, type NoteContents } from '#domain/notes/delegation-note.ts'
import { tabStorage } from '#tests/support/tab-storage.ts'
import { VersionedEndpoint } from '#tests/support/versioned-endpoint.ts'

const SEAT = { boardId: 'b1', actorId: 'a1', personId: 'ann' }

class Notes extends VersionedEndpoint {
  contents: NoteContents = BLANK_NOTE
  unreadable: { changedAt: string; changedBy: null }[] = []

  protected override told() {
    const { contents, unreadable } = this
    return { contents, changedBy: { id: 'dot', name: 'Dot' }, readers: [], unreadable }
  }

  protected override take({ contents }: { readonly contents: NoteContents }): void {
    this.contents = contents
  }

  get text(): string {
    return this.contents.text
  }
}

let server: Notes
const open: OwnNotes[] = []

beforeEach(() => {
  vi.useFakeTimers()
  server = new Notes()
})
afterEach(() => {
  for (const each of open.splice(0)) each.close()
  vi.useRealTimers()
})

async function page(storage = tabStorage()): Promise<OwnNotes> {
  const kept = keptNotes(storage, SEAT)
  const own = new OwnNotes({ path: '/notes', kept, call: server.call })
  open.push(own)
  await vi.advanceTimersByTimeAsync(0)
  return own
}

const settled = () => vi.advanceTimersByTimeAsync(5_000)
const shown = (own: OwnNotes) => [own.current().contents?.text, own.current().saving]

it('what is typed is saved once, a moment after the last key, and says so', async () => {
  const own = await page()
  expect(shown(own)).toEqual(['', 'saved'])
  for (const words of ['T', 'Te', 'Ten']) own.write('text', words)
  expect(shown(own)).toEqual(['Ten', 'saving'])
  await settled()
  expect(shown(own)).toEqual(['Ten', 'saved'])
  expect([server.text, server.puts]).toEqual(['Ten', 1])
})

it('what is typed while the line is cut stays, over a reload too, and is saved when it is back', async () => {
  const storage = tabStorage()
  const own = await page(storage)
  server.line = 'cut'
  own.write('text', 'Offline.')
  own.write('ceiling:i1', 'Ten.')
  await settled()
  expect(shown(own)).toEqual(['Offline.', 'waiting'])
  own.close()
  server.line = 'open'
  const again = await page(storage)
  expect(again.current().contents?.text).toBe('Offline.')
  await settled()
  expect(shown(again)).toEqual(['Offline.', 'saved'])
  expect(server.contents.mandate.ceilings).toEqual({ i1: 'Ten.' })
  expect(storage.held.size).toBe(0)
})

it('a page that still has what the server can no longer read saves it anew, and says what cannot be read', async () => {
  const own = await page()
  own.write('text', 'Ask for time.')
  await settled()
  // Started again with another secret.
  const unreadable = [{ changedAt: '2026-11-24T02:00:00.000Z', changedBy: null }]
  Object.assign(server, { version: 0, contents: BLANK_NOTE, unreadable })
  own.ask()
  await settled()
  expect(shown(own)).toEqual(['Ask for time.', 'saved'])
  expect([server.text, server.version]).toEqual(['Ask for time.', 1])
  expect(own.current()).toMatchObject({ clashes: [], unreadable })
})

it('what was taken away by somebody else is gone here, too', async () => {
  const own = await page()
  own.write('text', 'Ask for time.')
  await settled()
  Object.assign(server, { version: 2, contents: BLANK_NOTE })
  own.ask()
  await settled()
  expect(shown(own)).toEqual(['', 'saved'])
})

it('two who write in different fields at once both have their way, unasked', async () => {
  const [own, other] = [await page(), await page()]
  own.write('text', 'Mine.')
  other.write('reservation', 'Theirs.')
  await settled()
  own.ask()
  other.ask()
  await settled()
  for (const each of [own, other]) {
    expect(each.current().contents).toEqual(server.contents)
    expect(each.current().saving).toBe('saved')
  }
  expect(server.contents).toMatchObject({ text: 'Mine.', mandate: { reservation: 'Theirs.' } })
})

it.each([
  ['both', 'Dot’s.\n\nMine.'],
  ['mine', 'Mine.'],
  ['theirs', 'Dot’s.'],
] as const)(
  'two who write in the same field: both are shown and kept, until %s is chosen',
  async (by, wanted) => {
    const storage = tabStorage()
    const own = await page(storage)
    server.contents = { ...BLANK_NOTE, text: 'Dot’s.' }
    server.version = 1
    own.write('text', 'Mine.')
    await settled()
    expect(shown(own)).toEqual(['Mine.', 'clash'])
    expect(own.current().clashes).toEqual([{ field: 'text', theirs: 'Dot’s.' }])
    expect(server.text).toBe('Dot’s.')
    own.close()
    // Reloaded before it was settled: still nothing is written over.
    const again = await page(storage)
    await settled()
    expect(shown(again)).toEqual(['Mine.', 'clash'])
    again.settle('text', by)
    await settled()
    expect(shown(again)).toEqual([wanted, 'saved'])
    expect(server.text).toBe(wanted)
    expect(storage.held.size).toBe(0)
  },
)

it('a clash that is open follows what the other one goes on writing', async () => {
  const own = await page()
  server.contents = { ...BLANK_NOTE, text: 'Dot’s.' }
  server.version = 1
  own.write('text', 'Mine.')
  await settled()
  server.contents = { text: 'Dot’s, longer.', mandate: { reservation: 'R', ceilings: {} } }
  server.version = 2
  own.ask()
  await settled()
  expect(own.current().clashes).toEqual([{ field: 'text', theirs: 'Dot’s, longer.' }])
  expect(own.current().contents?.mandate.reservation).toBe('R')
  own.write('text', 'Dot’s, longer.')
  own.ask()
  await settled()
  expect(shown(own)).toEqual(['Dot’s, longer.', 'saved'])
})

it('words that were written although no answer came are not taken for somebody else’s', async () => {
  const own = await page()
  server.line = 'deaf'
  own.write('text', 'First.')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(server.text).toBe('First.')
  own.write('text', 'First. Second.')
  server.line = 'open'
  await settled()
  expect(shown(own)).toEqual(['First. Second.', 'saved'])
  expect(server.text).toBe('First. Second.')
})

it('a seat that is lost takes along what was kept in the tab', async () => {
  const storage = tabStorage()
  const own = await page(storage)
  server.line = 'cut'
  own.write('text', 'Offline.')
  expect(storage.held.size).toBe(1)
  own.forget()
  await settled()
  expect([storage.held.size, server.text]).toEqual([0, ''])
})
