// @vitest-environment jsdom
import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { AuditDialog } from '#components/audit/audit-dialog.tsx'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { eventually } from '#tests/support/eventually.ts'
import { BoardStage } from './board-stage.tsx'

const PAGE = 2
/** The newest first, as the server tells them; more come while the dialog is open. */
let entries: { readonly id: string; readonly act: string; readonly facts: object }[]
let stage: BoardStage

function note(act: string, facts: object): void {
  entries = [{ id: String(entries.length + 1), act, facts }, ...entries]
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  entries = []
  note('board.created', { template: 'blank' })
  note('session.lane', { actorId: 'north', isLocked: true })
  for (const minutes of [1, 2, 3]) note('session.timer', { timer: 'started', minutes })
  HTMLDialogElement.prototype.showModal = vi.fn()
  HTMLDialogElement.prototype.close = vi.fn()
  vi.stubGlobal('fetch', async (path: string) => {
    const before = Number(/before=(\d+)/.exec(path)?.[1] ?? entries.length + 1)
    const rest = entries.filter(({ id }) => Number(id) < before)
    const by = { id: 'p1', name: 'Ann' }
    const shown = rest
      .slice(0, PAGE)
      .map((entry) => ({ ...entry, at: '2026-11-23T10:00:00.000Z', by }))
    return Response.json({
      entries: shown,
      before: rest.length > PAGE ? shown.at(-1)?.id : null,
    })
  })
  const north = { id: 'north' as ActorId, name: 'North' }
  stage = new BoardStage({ role: 'facilitator', commands: [{ type: 'addActor', actor: north }] })
  await stage.draw(<AuditDialog boardId="board-1" onClose={() => {}} />)
})
afterEach(async () => {
  await stage.leave()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function lines(): (string | undefined)[] {
  return [...stage.host.querySelectorAll('li span')].map((line) => line.textContent ?? '')
}

async function shows(expected: readonly string[]): Promise<void> {
  await eventually(async () => {
    await act(async () => {})
    expect(lines()).toEqual(expected.map((words) => `Ann ${words}`))
  })
}

async function showEarlier(): Promise<void> {
  const button = [...stage.host.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Show earlier',
  )
  await act(() => button?.click())
}

const timer = (minutes: number) => `started the timer for ${minutes} min`

it('shows the newest acts, and earlier ones page by page, none twice and none missed while more come', async () => {
  await shows([timer(3), timer(2)])
  await showEarlier()
  await shows([timer(3), timer(2), timer(1), 'locked the lane of North'])

  note('session.timer', { timer: 'started', minutes: 4 })
  await act(() => vi.advanceTimersByTime(10_000))
  const all = [timer(4), timer(3), timer(2), timer(1), 'locked the lane of North']
  await shows(all)
  await showEarlier()
  await shows([...all, 'made the board'])
  expect(stage.host.textContent).not.toContain('Show earlier')
})

it('offers all of it as files', () => {
  const files = [...stage.host.querySelectorAll('a')].map((file) => file.getAttribute('href'))
  expect(files).toEqual(
    ['csv', 'json'].map((format) => `/api/boards/board-1/audit/export?format=${format}`),
  )
})
