// @vitest-environment jsdom
/** What becomes of a page that differs from its board: through the hook that opens boards, against the real server. */

import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { BoardProvider } from '#components/board/board-context.tsx'
import type { BoardSession } from '#components/board/board-session.ts'
import type { Me } from '#components/board/me.ts'
import { NoticeList } from '#components/board/notice-list.tsx'
import { useOpenBoard } from '#components/board/use-open-board.ts'
import { DifferenceBanner } from '#components/compared/difference-banner.tsx'
import { BOARD_ID } from './board-server.ts'
import { holdForged, nextOrigin } from './hold-forged.ts'
import { proposal, titles, Visits } from './visits.ts'

const ME: Me = { personId: 'ann', name: 'Ann', hue: 0, role: 'editor' }

let visits: Visits
let root: Root
let host: HTMLElement
/** Every session the page has opened. */
let opened: BoardSession[]

function Page() {
  const session = useOpenBoard(BOARD_ID, ME)
  if (session === undefined) return null
  if (opened.at(-1) !== session) opened.push(session)
  return (
    <BoardProvider key={session.readAnew ? 'anew' : 'first'} session={session}>
      <DifferenceBanner />
      <NoticeList />
    </BoardProvider>
  )
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  visits = new Visits()
  visits.server.roles.set('ann', 'editor')
  await visits.server.start()
  vi.stubGlobal('WebSocket', visits.server.socketOf('ann'))
  opened = []
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  await act(() => root.render(<Page />))
})

afterEach(async () => {
  await act(() => root.unmount())
  host.remove()
  await visits.end()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Time goes on, twenty milliseconds a look, until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  for (let looks = 0; !isSo(); looks += 1) {
    if (looks > 2000) throw new Error(`in vain: ${host.textContent}`)
    await act(async () => {
      vi.advanceTimersByTime(20)
      await new Promise((resolve) => setImmediate(resolve))
    })
  }
}

/** One letter of each `first` is another when it comes to the page. */
function tamper(): void {
  visits.server.onTheWay = (frame) => {
    for (let at = frame.indexOf('first'); at >= 0; at = frame.indexOf('first', at))
      frame.write('w', at)
    return true
  }
}

const current = () => opened.at(-1) as BoardSession
const says = (words: string) => host.textContent?.includes(words) ?? false

it('[S11] reads the board anew, with all that was done on the page, and says so', async () => {
  tamper()
  await until(() => opened.length > 0 && current().mayEdit)
  expect(titles(current())).toEqual(['wirst'])
  await act(() => current().run(proposal('own')))
  await until(() => current().unsavedCount === 0)
  visits.server.onTheWay = () => true
  await until(() => says('The board has been read anew.'))
  await until(() => current().mayEdit)
  expect([opened.length, ...titles(current())]).toEqual([2, 'first', 'own'])
  expect(visits.storedTitles).toEqual(['first', 'own'])
  expect(says('This page shows something else')).toBe(false)
})

it('[S11] does so once, and the second time says that it differs and how to get a copy', async () => {
  tamper()
  await until(() => says('This page shows something else than the board.'))
  expect(opened).toHaveLength(2)
  const { comparedDiffers } = visits.server.hub.counters
  await act(() => current().run(proposal('goes-on')))
  await until(() => visits.server.hub.counters.comparedDiffers > comparedDiffers)
  expect(opened).toHaveLength(2)
  const names = [...host.querySelectorAll('button')].map(({ textContent }) => textContent)
  expect(names).toEqual(expect.arrayContaining(['Download a copy', 'Reload']))
})

it('[S11] does not give up what only this page has: it says so, and offers a copy', async () => {
  await until(() => opened.length > 0 && current().mayEdit)
  const ben = visits.open('ben')
  await until(() => ben.mayEdit)
  const line = nextOrigin(current())
  ben.run(proposal('by-ben'))
  await until(() => titles(current()).includes('by-ben'))
  const origin = await line
  await act(() => holdForged(current(), ben, origin))
  await until(() => says('It has something that the server does not have'))
  expect(opened).toHaveLength(1)
  expect(current().current().board.negotiation.title).toBe('only here')
})
