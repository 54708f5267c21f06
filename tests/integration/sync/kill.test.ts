import { afterAll, beforeAll, expect, test } from 'vitest'
import { join } from './support/peers.ts'
import { killProcess, startProcess } from './support/start-process.ts'
import { makeBoard, type SyncServer, startSync, storedBoard } from './support/sync-server.ts'
import { until } from './support/until.ts'

let server: SyncServer

beforeAll(async () => {
  server = await startSync()
})
afterAll(() => server.stop())

test('[S7] [S9] after SIGKILL in mid-edit everything others had seen, and all that was acknowledged, is there', async () => {
  for (let round = 0; round < 3; round++) {
    const boardId = await makeBoard(server)
    const child = await startProcess(server.database.url)
    let acknowledged = 0
    const ben = await join(child, boardId, 'ben', {
      acknowledged: (n) => {
        acknowledged = n
      },
    })
    const cleo = await join(child, boardId, 'cleo')
    let sent = 0
    const editing = setInterval(() => {
      for (let i = 0; i < 3; i++) ben.proposals.set(`edit ${++sent}`, sent)
    }, 1)
    await until('cleo has seen some', () => cleo.proposals.size > 60 + round * 37)
    await killProcess(child)
    clearInterval(editing)
    await until('both noticed', () => !ben.provider.wsconnected && !cleo.provider.wsconnected)
    const stored = (await storedBoard(server, boardId)).getMap('proposals')
    const lost = [...cleo.proposals.keys()].filter((key) => !stored.has(key))
    expect(lost).toEqual([])
    // The first frame was the empty step 2, so n acknowledged frames are n - 1 edits.
    for (let i = 1; i < acknowledged; i++) expect(stored.get(`edit ${i}`)).toBe(i)
    expect(acknowledged).toBeGreaterThan(1)
    // What only ben had is kept by ben, and arrives when there is a server again.
    ben.stop()
    const back = await join(server, boardId, 'ben', { doc: ben.doc })
    await until('all of it is stored', async () => {
      const now = (await storedBoard(server, boardId)).getMap('proposals')
      return now.size === sent
    })
    back.stop()
    cleo.stop()
  }
})
