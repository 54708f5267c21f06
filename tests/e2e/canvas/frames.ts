/** What a page sends over the board's socket, told apart by the first numbers of each frame. */

import type { Page } from '@playwright/test'
import { MESSAGE, SYNC } from '../../../domain/access/message-type.ts'
import { boardIsOpen } from '../support/hands.ts'

export type Sent = { updates: number[]; awarenessBytes: number }

/** Counts from now on; the page is loaded again, because a socket is heard only from its beginning. */
export async function countFrames(page: Page): Promise<Sent> {
  const sent: Sent = { updates: [], awarenessBytes: 0 }
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      if (typeof payload === 'string') return
      const [type, step] = payload
      if (type === MESSAGE.sync && step === SYNC.update) sent.updates.push(payload.length)
      if (type === MESSAGE.awareness) sent.awarenessBytes += payload.length
    })
  })
  await page.reload()
  await boardIsOpen(page)
  return sent
}
