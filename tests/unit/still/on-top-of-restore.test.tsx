// @vitest-environment jsdom
/** Whoever comes back with changes made offline hears that the board was restored meanwhile; the sync server is real. */

import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { BoardProvider } from '#components/board/board-context.tsx'
import type { BoardSession } from '#components/board/board-session.ts'
import { type BoardView, BoardViewProvider } from '#components/board/board-view.tsx'
import { OnTopOfRestore } from '#components/snapshots/on-top-of-restore.tsx'
import { RestoredNews } from '#components/snapshots/restored-news.tsx'
import { eventually } from '#tests/support/eventually.ts'
import { isSaved, untilConnection } from '../board-session/until.ts'
import { proposal, Visits } from '../board-session/visits.ts'

let visits: Visits
let root: Root
const open = vi.fn()

beforeEach(async () => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  visits = new Visits()
  await visits.server.start()
  root = createRoot(document.body.appendChild(document.createElement('div')))
})

afterEach(async () => {
  await act(() => root.unmount())
  await visits.end()
  vi.unstubAllGlobals()
})

async function draw(session: BoardSession): Promise<void> {
  const view = { open } as unknown as BoardView
  await act(() =>
    root.render(
      <BoardProvider session={session}>
        <BoardViewProvider view={view}>
          <OnTopOfRestore />
          <RestoredNews />
        </BoardViewProvider>
      </BoardProvider>,
    ),
  )
}

/** The server's last restore was so long ago. */
function restoredBefore(ms: number): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    const savedAt = new Date(Date.now() - ms).toISOString()
    const counts = { actors: 0, proposals: 0, positions: 0 }
    const row = {
      id: 's1',
      name: 'Before',
      cause: 'before-restore',
      savedBy: 'Ines',
      savedAt,
      counts,
    }
    return Response.json({ snapshots: [row] })
  })
  return asked
}

async function comeBackWithOne(session: BoardSession): Promise<void> {
  await act(() => visits.cutOff(session))
  await act(async () => session.run(proposal('made-offline')))
  await visits.server.start()
  await act(() => untilConnection(session, isSaved))
}

const notices = (session: BoardSession) => session.notices.current().map(({ text }) => text)

it('[S18] says that changes made offline came in on top of a restore, and leads to the snapshots', async () => {
  const ann = await visits.openSaved('ann')
  await draw(ann)
  const asked = restoredBefore(-1_000)
  await comeBackWithOne(ann)
  await eventually(() =>
    expect(notices(ann)).toContain(
      'While you were offline, Ines restored an earlier state of the board. Your change has come in on top of it.',
    ),
  )
  expect(asked[0]).toMatch(/\/snapshots\?cause=before-restore&limit=1$/)
  ann.notices.current().at(-1)?.action?.run()
  expect(open).toHaveBeenCalledWith('snapshots')
})

it('says nothing where the last restore was before one went offline', async () => {
  const ann = await visits.openSaved('ann')
  await draw(ann)
  const asked = restoredBefore(60_000)
  await comeBackWithOne(ann)
  await eventually(() => expect(asked.length).toBe(1))
  // What follows from the answer has happened by then.
  await act(() => new Promise<void>((resolve) => setImmediate(resolve)))
  expect(notices(ann)).toEqual([])
})
