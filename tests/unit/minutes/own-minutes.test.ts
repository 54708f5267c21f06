/** The minutes on the pages of two facilitators, against a server that keeps versions as ours does. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { withText } from '#components/minutes/change-draft.ts'
import { keptMinutes } from '#components/minutes/kept-minutes.ts'
import { OwnMinutes } from '#components/minutes/own-minutes.ts'
import { BLANK_DRAFT, type MinutesDraft } from '#domain/minutes/minutes-draft.ts'
import { tabStorage } from '#tests/support/tab-storage.ts'
import { VersionedEndpoint } from '#tests/support/versioned-endpoint.ts'

class Minutes extends VersionedEndpoint {
  draft: MinutesDraft = BLANK_DRAFT
  text = 'As the board has it'

  get section() {
    return { id: 'remarks', title: 'Remarks', text: this.text, basis: this.text } as const
  }

  protected override told() {
    const { draft, section } = this
    const head = { title: 'Minutes: Water', facts: [] }
    const made = { madeAt: '2026-11-23T10:00:00.000Z', revision: 'r', head, sections: [section] }
    return { draft, changedBy: null, ...made }
  }

  protected override take({ draft }: { readonly draft: MinutesDraft }): void {
    this.draft = draft
  }
}

let server: Minutes
const open: OwnMinutes[] = []

beforeEach(() => {
  vi.useFakeTimers()
  server = new Minutes()
})
afterEach(() => {
  for (const each of open.splice(0)) each.close()
  vi.useRealTimers()
})

async function page(storage = tabStorage()): Promise<OwnMinutes> {
  const kept = keptMinutes(storage, { boardId: 'b1', personId: 'ann' })
  const own = new OwnMinutes({ path: '/minutes', zone: 'UTC', kept, call: server.call })
  open.push(own)
  await vi.advanceTimersByTimeAsync(0)
  return own
}

const settled = () => vi.advanceTimersByTimeAsync(5_000)
const write = (own: OwnMinutes, text: string) => own.change(withText(server.section, text))
const remarks = (draft: MinutesDraft | undefined) => draft?.edits.remarks?.text

it('what is typed is saved once, a moment after the last key, and says so', async () => {
  const own = await page()
  for (const text of ['L', 'Lu', 'Lunch']) write(own, text)
  expect(own.current().saving).toBe('saving')
  await settled()
  expect({ puts: server.puts, text: remarks(server.draft), saving: own.current().saving }).toEqual({
    ...{ puts: 1, text: 'Lunch', saving: 'saved' },
  })
})

it('what two facilitators write at once is all there, on both pages', async () => {
  const [ann, dot] = [await page(), await page()]
  write(ann, 'Lunch')
  dot.change((draft) => ({ ...draft, place: 'Geneva' }))
  await settled()
  ann.ask()
  await settled()
  for (const draft of [server.draft, ann.current().draft, dot.current().draft]) {
    expect([remarks(draft), draft?.place]).toEqual(['Lunch', 'Geneva'])
  }
})

it('what cannot be saved stays in the tab, over a reload, and is saved when the line is back', async () => {
  const storage = tabStorage()
  const own = await page(storage)
  server.line = 'cut'
  write(own, 'Lunch')
  await settled()
  expect(own.current().saving).toBe('waiting')
  own.close()
  server.line = 'open'
  const again = await page(storage)
  expect(remarks(again.current().draft)).toBe('Lunch')
  await settled()
  expect(remarks(server.draft)).toBe('Lunch')
  expect(storage.held.size).toBe(0)
})

it('what was written though no answer came is not taken for somebody else’s', async () => {
  const own = await page()
  server.line = 'deaf'
  write(own, 'Lunch')
  await vi.advanceTimersByTimeAsync(1_000)
  server.line = 'open'
  write(own, 'Lunch was late')
  await settled()
  await settled()
  expect(remarks(server.draft)).toBe('Lunch was late')
})

it('a file is taken only of what is saved', async () => {
  const own = await page()
  write(own, 'Lunch')
  const saved = own.saved()
  await settled()
  expect([await saved, remarks(server.draft)]).toEqual([true, 'Lunch'])
  server.line = 'cut'
  write(own, 'More')
  const later = own.saved()
  await settled()
  expect(await later).toBe(false)
})

it('an edit is told apart from a board that moved on, and the board’s new words are there', async () => {
  const own = await page()
  write(own, 'Lunch')
  await settled()
  server.text = 'As the board has it now'
  own.ask()
  await settled()
  const { draft, now } = own.current()
  expect(now?.sections[0]?.text).toBe('As the board has it now')
  expect(draft?.edits.remarks).toEqual({ text: 'Lunch', basis: 'As the board has it' })
})

it('another zone has the sections written anew', async () => {
  const own = await page()
  const before = server.gets
  own.change((draft) => ({ ...draft, zone: 'Asia/Tokyo' }))
  await settled()
  expect(server.gets).toBe(before + 1)
})
