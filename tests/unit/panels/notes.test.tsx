// @vitest-environment jsdom
import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { panelChoicesFor } from '#components/board/panel-choices.ts'
import { NotesProvider } from '#components/notes/notes-context.tsx'
import { NotesPanel } from '#components/notes/notes-panel.tsx'
import { ROLES, type Role } from '#domain/access/role.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { actor, id } from '#tests/support/board-builder.ts'
import { BoardStage } from './board-stage.tsx'

const ukraine = id<ActorId>('Ukraine')

let stage: BoardStage
let asked: string[]
let newer: object | undefined

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  sessionStorage.clear()
  localStorage.clear()
  return stage.leave()
})

const told = (text: string, version: number) => ({
  contents: { text, mandate: { reservation: '', ceilings: { gone: 'Ten.' } } },
  version,
  changedBy: { id: 'dot', name: 'Dot' },
  unreadable: [],
  readers: [
    { personId: 'fay', name: null, since: '2026-11-23T10:00:00.000Z', isReading: false },
    { personId: 'ann', name: 'Ann', since: '2026-11-23T09:00:00.000Z', isReading: true },
  ],
})

async function draw(role: Role, actorId?: ActorId): Promise<void> {
  asked = []
  newer = undefined
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit) => {
    asked.push(`${method} ${path}`)
    if (method === 'GET') return Response.json(newer ?? told('Ask for time.', 1))
    if (newer) return Response.json({ error: { code: 'out_of_date' } }, { status: 409 })
    return Response.json({ version: 2 })
  })
  stage = new BoardStage({ role, ...(actorId && { actorId }), commands: [actor('Ukraine')] })
  await stage.draw(
    <NotesProvider>
      <NotesPanel />
    </NotesProvider>,
  )
}

async function type(words: string): Promise<void> {
  const field = stage.host.querySelector('textarea')
  if (!field) throw new Error('no field')
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
  await act(() => {
    set?.call(field, words)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

it('a delegate is told who can read and who could, and words about an issue that is gone are shown', async () => {
  await draw('delegate', ukraine)
  expect(stage.text).toContain('Only delegates of Ukraine can read this; facilitators cannot.')
  expect(stage.text).toMatch(/Ann \(you\)\s*since/)
  expect(stage.text).toMatch(/Somebody who is no longer here\s*no longer; from/)
  expect(stage.text).toContain('An issue that was removed')
})

it('what is typed says that it is being saved, then saved; what somebody wrote meanwhile stands beside it', async () => {
  await draw('delegate', ukraine)
  await type('Ask for more time.')
  expect(stage.text).toContain('Saving…')
  await pass(1_000)
  expect(stage.text).toContain('Saved')
  newer = told('Ask for nothing.', 3)
  await type('Ask for two weeks.')
  await pass(1_000)
  expect(stage.text).toContain('Not saved: someone of yours wrote meanwhile')
  expect(stage.text).toContain('Dot wrote in “Notes” meanwhile')
  const versions = [...stage.host.querySelectorAll('dd')].map(({ textContent }) => textContent)
  expect(versions).toEqual(['Ask for nothing.', 'Ask for two weeks.'])
  newer = undefined
  await stage.press('button', 'Keep mine')
  await pass(1_000)
  expect(stage.text).toContain('Saved')
})

it('nobody else is offered the panel, and their pages ask for nothing', async () => {
  const offered = ROLES.filter((role) =>
    panelChoicesFor(role).some(({ panel }) => panel === 'notes'),
  )
  expect(offered).toEqual(['delegate'])
  await draw('facilitator')
  expect(stage.host.querySelector('textarea')).toBeNull()
  expect(asked).toEqual([])
})
