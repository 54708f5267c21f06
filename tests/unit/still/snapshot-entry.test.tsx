// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Snapshot } from '#components/snapshots/snapshot.ts'
import { SnapshotEntry } from '#components/snapshots/snapshot-entry.tsx'
import type { Role } from '#domain/access/role.ts'
import { BoardStage } from '../panels/board-stage.tsx'

const SAVED: Snapshot = {
  ...{ id: 's1', name: 'Noon', note: '', cause: 'manual', savedBy: 'Ann', isMine: false },
  ...{ savedAt: '2026-11-23T10:00:00.000Z', isPinned: false },
  counts: { actors: 1, proposals: 1, positions: 1 },
}

let stage: BoardStage | undefined

beforeEach(() => {
  const isLight = { matches: false, addEventListener: () => {}, removeEventListener: () => {} }
  vi.stubGlobal('matchMedia', () => isLight)
})
afterEach(() => stage?.leave())

/** What the menu of one snapshot says, to somebody with this role. */
async function menu(role: Role, snapshot: Partial<Snapshot>): Promise<readonly string[]> {
  await stage?.leave()
  stage = new BoardStage({ role, commands: [] })
  const nothing = () => {}
  await stage.draw(
    <SnapshotEntry
      snapshot={{ ...SAVED, ...snapshot }}
      role={role}
      onAsk={nothing}
      onPin={nothing}
      onCompare={nothing}
    />,
  )
  const items = stage.host.querySelectorAll('[role="menuitem"]')
  return [...items].map((item) => `${item.textContent}${item.ariaDisabled === null ? '' : ' (no)'}`)
}

const ALWAYS = ['Compare with now', 'Start a new board from it…']

it('offers naming and pinning to who may, and tells other editors who does', async () => {
  expect(await menu('facilitator', {})).toEqual([
    ...[...ALWAYS, 'Pin', 'Name and note…', 'Delete…'],
  ])
  expect(await menu('editor', { isMine: true })).toEqual([...ALWAYS, 'Pin', 'Name and note…'])
  expect(await menu('delegate', {})).toEqual([
    ...[...ALWAYS, 'Facilitators and Ann, who saved it, name and pin it. (no)'],
  ])
  expect(await menu('editor', { cause: 'scheduled', savedBy: 'Parley' })).toEqual([
    ...[...ALWAYS, 'Facilitators name and pin it. (no)'],
  ])
  expect(await menu('viewer', {})).toEqual(ALWAYS)
})
