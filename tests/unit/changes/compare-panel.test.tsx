// @vitest-environment jsdom
import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { comparisonOf } from '#components/changes/board-comparison.ts'
import { ComparePanel } from '#components/changes/compare-panel.tsx'
import type { Command } from '#domain/board/command.ts'
import { actor, id, proposal, stance } from '#tests/support/board-builder.ts'
import { eventually } from '#tests/support/eventually.ts'
import { BoardStage } from '../panels/board-stage.tsx'
import { PartsWorker } from './parts-worker.ts'

const THEN: readonly Command[] = [
  actor('eu', { name: 'European allies' }),
  proposal('p1', { title: 'Contingent', text: 'No troops in May.' }),
  stance('eu', 'p1', 'opposed'),
]
const SNAPSHOT = {
  id: 's1',
  name: 'Before the break',
  cause: 'manual',
  savedBy: 'Ann',
  savedAt: '2026-11-23T10:00:00.000Z',
  counts: { actors: 1, proposals: 1, positions: 1 },
}

let stage: BoardStage
/** What is said beside the board. */
let said: readonly object[]

/** Nothing was said when the snapshot was saved. */
function saidAt(path: string): readonly object[] {
  return path.includes('/snapshots/') ? [] : said
}

const THREAD = {
  ...{
    id: 't1',
    anchor: { of: 'spot', at: [0, 0] },
    about: 'Contingent',
    readUpTo: 1,
    resolved: null,
  },
  startedAt: '2026-11-23T11:00:00.000Z',
  comments: [
    {
      ...{ id: 'c1', n: 1, by: { id: 'ben', name: 'Ben', hue: 1 }, at: '2026-11-23T11:00:00.000Z' },
      ...{ text: 'Which troops?', mentions: [], editedAt: null, deletedAt: null },
    },
  ],
}
let isAway: boolean
/** The board as it was. */
let then: Uint8Array

beforeEach(async () => {
  isAway = false
  said = []
  vi.stubGlobal('Worker', PartsWorker)
  vi.stubGlobal('fetch', async (path: string) => {
    if (path.endsWith('/comments')) return Response.json({ threads: saidAt(path) })
    if (path.includes('/snapshots?')) return Response.json({ snapshots: [SNAPSHOT] })
    if (isAway) return Response.json({ error: { code: 'unavailable' } }, { status: 503 })
    return new Response(new Uint8Array(then))
  })
  stage = new BoardStage({ commands: THEN })
  then = Y.encodeStateAsUpdate(stage.session.doc)
  await stage.draw(<ComparePanel />)
})
afterEach(async () => {
  await stage.leave()
  vi.unstubAllGlobals()
})

async function says(words: string | RegExp): Promise<void> {
  await eventually(async () => {
    await act(async () => {})
    expect(stage.text).toMatch(words)
  })
}

async function choose(value: string): Promise<void> {
  await eventually(async () => {
    await act(async () => {})
    expect(stage.host.querySelector(`option[value="${value}"]`)).not.toBeNull()
  })
  const select = stage.host.querySelector('select')
  await act(() => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, value)
    select?.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

it('says what to choose, then that nothing differs, then each change as it comes, and leads to it', async () => {
  await says('Choose a snapshot or a moment')
  await choose('snapshot s1')
  await says('Nothing is different')
  await stage.others(stance('eu', 'p1', 'conditional', { condition: 'the US joins' }))
  await says(
    /European allies moved from Opposed to Conditional on Contingent at .*: if “the US joins”/,
  )
  const entry = [...stage.host.querySelectorAll('li button')].find(({ textContent }) =>
    textContent?.startsWith('European allies moved'),
  )
  await act(() => (entry as HTMLElement).click())
  expect(stage.shown).toEqual([{ of: 'position', actorId: 'eu', proposalId: 'p1' }])
})

it('shows what was taken out of a text and what was put in, and drops all of it with the panel', async () => {
  await choose('snapshot s1')
  await says('Nothing is different')
  await stage.others({ type: 'amendProposal', id: id('p1'), text: 'No troops in June.' })
  await says('was amended')
  expect(stage.host.querySelector('del')?.textContent).toBe('May')
  expect(stage.host.querySelector('ins')?.textContent).toBe('June')
  await stage.draw(<p>elsewhere</p>)
  expect(comparisonOf(stage.session).current().state).toBe('off')
})

it('tells what was said beside the board as well', async () => {
  said = [THREAD]
  await choose('snapshot s1')
  await says('1 thread begun')
  expect(stage.text).toMatch('CommentsBen began a thread on Contingent: “Which troops?”')
})

it('says in words that the other board cannot be had, and tries again', async () => {
  isAway = true
  await choose('snapshot s1')
  await says('The server cannot reach its database. Try again in a moment.')
  isAway = false
  await stage.press('button', 'Try again')
  await says('Nothing is different')
})
