// @vitest-environment jsdom
/** The dialog that brings things onto an open board: what it shows before, what it does, and who is told why not. */

import { act } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { ImportDialog } from '#components/imports/import-dialog.tsx'
import type { Role } from '#domain/access/role.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { exportJson } from '#domain/exports/export-json.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { actor, boardWith, id, proposal, stance } from '#tests/support/board-builder.ts'
import { BoardStage } from './board-stage.tsx'

HTMLDialogElement.prototype.showModal = vi.fn()
HTMLDialogElement.prototype.close = vi.fn()

const COMMANDS = [
  actor('north', { name: 'North', isParty: true }),
  actor('south', { name: 'South', isParty: true }),
  proposal('dam', { title: 'The dam' }, [-400, 0]),
]

let stage: BoardStage
let closed = 0

async function draw(role: Role = 'facilitator', actorId?: ActorId): Promise<void> {
  closed = 0
  stage = new BoardStage({ role, commands: COMMANDS, ...(actorId && { actorId }) })
  // What a server's first answer does.
  vi.spyOn(stage.session, 'refusedReally', 'get').mockReturnValue(
    role === 'viewer' ? 'role' : undefined,
  )
  vi.spyOn(stage.session, 'refusedFor', 'get').mockReturnValue(undefined)
  vi.spyOn(stage.session, 'run').mockImplementation((...commands) =>
    execute(stage.session.doc, commands, stage.session.act()),
  )
  await stage.draw(<ImportDialog onClose={() => closed++} />)
}

afterEach(() => stage.leave())

async function choose(name: string, text: string): Promise<void> {
  const input = stage.control('input', 'A file to import') as HTMLInputElement
  Object.defineProperty(input, 'files', { value: [new File([text], name)] })
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }))
    await new Promise((resolve) => setTimeout(resolve, 30))
  })
}

const titles = (): readonly string[] =>
  [...readBoard(stage.session.doc).board.negotiation.proposals.values()].map(({ title }) => title)

it('says to who may only look why not, and offers nothing', async () => {
  await draw('viewer')
  expect(stage.text).toContain('You can look at this board, not change it.')
  expect(stage.host.querySelector('input')).toBeNull()
})

it('shows every row that cannot be taken, and takes none of the file before somebody says so', async () => {
  await draw()
  await choose('demands.csv', 'Title;Topic\nA weir;Water\n;Water\nA lock;Water\n')
  expect(stage.text).toContain('3 rows, columns separated by semicolons, UTF-8')
  expect(stage.text).toContain('Line 3: title is empty')
  await stage.press('button', 'Import')
  expect(titles()).toEqual(['The dam'])
  await stage.press('input', 'Import the others without these')
  await stage.press('button', 'Import')
  expect(titles()).toEqual(['The dam', 'A weir', 'A lock'])
  expect(closed).toBe(1)
  const [notice] = stage.session.notices.current()
  expect(notice?.text).toBe('Imported: 2 proposals, 1 issue. Undo takes all of it back.')
  const undo = vi.spyOn(stage.session.undo, 'undo')
  notice?.action?.run()
  expect(undo).toHaveBeenCalledTimes(1)
})

it('asks for a column that is needed and was not found', async () => {
  await draw()
  await choose('demands.csv', 'Wunsch,Sache\nA weir,x\n')
  expect(stage.text).toContain('Choose the column for Title.')
  const select = stage.control('select', 'Title (needed)') as HTMLSelectElement
  await act(() => {
    select.value = '0'
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
  expect(stage.text).toContain('This puts on the board: 1 proposal')
})

it('takes no position for an actor whom a delegate does not speak for', async () => {
  await draw('delegate', id<ActorId>('north'))
  await choose('stances.csv', 'Party,Proposal,Stance\nNorth,The dam,for\nSouth,The dam,against\n')
  expect(stage.text).toContain('Line 3: you speak for another actor')
  expect(stage.text).toContain('This puts on the board: 1 position')
})

it('says of a board’s file what comes along and what stays in it', async () => {
  const other = boardWith(actor('north'), proposal('dam'), stance('north', 'dam', 'support'))
  const file = exportJson(readBoard(other), { id: 'b', title: 'Other' })
  await draw()
  await choose('other.json', JSON.stringify(file))
  expect(stage.text).toContain('1 actor, 1 proposal, 1 position')
  expect(stage.text).toContain('the record of moves and decisions stay in the file')
})

it('refuses what is too much for one act, and leaves the board as it was', async () => {
  await draw()
  const rows = Array.from({ length: 30 }, (_, n) => `Long ${n},${'x'.repeat(40_000)}`)
  await choose('long.csv', `Title,Text\n${rows.join('\n')}\n`)
  const before = Y.encodeStateAsUpdate(stage.session.doc)
  expect(stage.text).toContain('This is 1.2 MB of changes, and an open board takes 1 MB in one act')
  expect((stage.control('button', 'Import') as HTMLButtonElement).disabled).toBe(true)
  await stage.press('button', 'Import')
  expect(Y.encodeStateAsUpdate(stage.session.doc)).toEqual(before)
})

it('offers to open a board’s file as a new board where it is too much for this one', async () => {
  const cards = Array.from({ length: 30 }, (_, n) =>
    proposal(`p${n}`, { text: 'x'.repeat(40_000) }),
  )
  const file = exportJson(readBoard(boardWith(...cards)), { id: 'b', title: 'Other' })
  await draw()
  await choose('other.json', JSON.stringify(file))
  expect(stage.control('button', 'Open it as a new board…')).toBeDefined()
})

it.each([
  ['notes.docx', 'x', 'This kind of file is not known here.'],
  ['board.json', '{}', 'The file is not a Parley board'],
  ['drawing.tldr', '{}', 'This is not a file that tldraw saved.'],
  ['empty.txt', ' \n ', 'There is no line in it.'],
])('says of %s why it cannot be imported', async (name, text, words) => {
  await draw()
  await choose(name, text)
  expect(stage.text).toContain(words)
  await stage.press('button', 'Choose another')
  expect(stage.text).toContain('Drop a file here')
})
