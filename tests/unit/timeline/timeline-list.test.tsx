// @vitest-environment jsdom
import { act, type ReactNode } from 'react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { EntityRef } from '#components/canvas/canvas-handle.ts'
import { makeTimeline } from '#components/timeline/make-timeline.ts'
import { TimelineList } from '#components/timeline/timeline-list.tsx'
import { timelineRows } from '#components/timeline/timeline-rows.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { actor, act as anAct, boardWith, proposal, stance } from '#tests/support/board-builder.ts'
import { BoardStage } from '../panels/board-stage.tsx'

const OPENING = [actor('russia'), proposal('troops')]

/** jsdom has no layout: a frame that is 800 high. */
class NoResize {
  observe(): void {}
  disconnect(): void {}
}

let stage: BoardStage | undefined

beforeAll(() => {
  globalThis.ResizeObserver = NoResize as unknown as typeof ResizeObserver
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { get: () => 800 })
})

afterEach(async () => {
  await stage?.leave()
  stage = undefined
})

function rowsOf(count: number) {
  const doc = boardWith(...OPENING)
  execute(doc, [stance('russia', 'troops', 'red_line')], anAct({ at: 1_755_500_000_000 }))
  const [change] = readBoard(doc).board.negotiation.ledger
  if (!change) throw new Error('no entry')
  const ledger = Array.from({ length: count }, (_, n) => ({
    ...change,
    at: change.at + n * 1000,
    reason: `move ${n}`,
  }))
  const entries = makeTimeline({ ledger, decisions: [], events: new Map() })
  return timelineRows(entries, { isNewestFirst: false })
}

async function draw(content: ReactNode): Promise<BoardStage> {
  stage = new BoardStage({ commands: OPENING })
  await stage.draw(content)
  return stage
}

it('draws only the rows in sight of fifty thousand, and says which of how many each is', async () => {
  const rows = rowsOf(50_000)
  const { host } = await draw(<TimelineList rows={rows} none="Nothing" onShow={() => {}} />)
  const items = [...host.querySelectorAll('li')]
  expect(items.length).toBeGreaterThan(10)
  expect(items.length).toBeLessThan(40)
  expect(items[0]?.getAttribute('aria-setsize')).toBe(String(rows.length))
  expect(items[1]?.getAttribute('aria-posinset')).toBe('2')
})

it('goes to its end and back by the keyboard, with one tab stop that is always drawn', async () => {
  const rows = rowsOf(50_000)
  const { host } = await draw(<TimelineList rows={rows} none="Nothing" onShow={() => {}} />)
  const press = (key: string) =>
    act(() => {
      const stop = host.querySelector('[data-row][tabindex="0"]')
      stop?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    })
  await press('End')
  expect(document.activeElement?.textContent).toContain('move 49999')
  await press('ArrowUp')
  expect(document.activeElement?.textContent).toContain('move 49998')
  await press('Home')
  expect(document.activeElement?.tagName).toBe('H2')
  expect(host.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1)
})

it('leads to the position an entry is about', async () => {
  const shown: EntityRef[] = []
  const { host } = await draw(
    <TimelineList rows={rowsOf(3)} none="Nothing" onShow={(ref) => shown.push(ref)} />,
  )
  await act(() => host.querySelector('button')?.click())
  expect(shown).toEqual([{ of: 'position', actorId: 'russia', proposalId: 'troops' }])
})
