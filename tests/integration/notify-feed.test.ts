/** What processes tell each other, over a line that fails in every way a line can. */

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { announceRights, RIGHTS_CHANNEL } from '#server/access/announce-rights.ts'
import { NotifyFeed } from '#server/database/notify-feed.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { TcpProxy } from '#tests/support/tcp-proxy.ts'

/** Two seconds between trials, five until one counts as lost, half a second to a new connection, and room for a busy machine. */
const NOTICED = { timeout: 20_000 }

let database: FreshDatabase
let line: TcpProxy
let feed: NotifyFeed
let heard: string[]
let missed: number
let logged: string[]

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

beforeEach(async () => {
  heard = []
  logged = []
  missed = 0
  const url = new URL(database.url)
  line = await TcpProxy.open(Number(url.port))
  url.port = String(line.port)
  const log = (event: string) => void logged.push(event)
  const listener = {
    heard: { [RIGHTS_CHANNEL]: (boardId: string) => void heard.push(boardId) },
    missed: () => {
      missed += 1
    },
  }
  feed = new NotifyFeed(url.href, listener, { info: log, warn: log, error: log })
  await expect.poll(() => missed).toBe(1)
  return async () => {
    await feed.close()
    await line.close()
  }
})

test('[S13] a change is heard once it is committed, and never when it is rolled back', async () => {
  const { db } = database
  const rolledBack = db.$transaction(async (rows) => {
    await announceRights(rows, 'rolled-back')
    throw new Error('on purpose')
  })
  await expect(rolledBack).rejects.toThrow('on purpose')
  await db.$transaction(async (rows) => {
    await announceRights(rows, 'committed')
    await announceRights(rows, 'committed')
  })
  await expect.poll(() => heard).toEqual(['committed'])
})

test('[S13] a connection that is cut is made again, and everything is looked at anew', async () => {
  line.cut()
  await expect.poll(() => missed, NOTICED).toBe(2)
  await announceRights(database.db, 'afterwards')
  await expect.poll(() => heard).toEqual(['afterwards'])
  expect(logged).toEqual(['feed.not-heard', 'feed.heard-again'])
})

test('[S13] a connection that died silently is noticed, and everything is looked at anew', async () => {
  line.loseTrack()
  await announceRights(database.db, 'unheard')
  await expect.poll(() => missed, NOTICED).toBe(2)
  expect(heard).toEqual([])
  await announceRights(database.db, 'afterwards')
  await expect.poll(() => heard).toEqual(['afterwards'])
})

test('[S13] a database that is away for long is said once, and tried until it is back', async () => {
  const { target } = line
  line.target = undefined
  line.cut()
  await expect.poll(() => logged).toEqual(['feed.not-heard'])
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect([missed, logged.length]).toEqual([1, 1])
  line.target = target
  await expect.poll(() => missed, NOTICED).toBe(2)
  expect(logged).toEqual(['feed.not-heard', 'feed.heard-again'])
})

test('closing ends it also while it is being connected', async () => {
  line.swallowNew(true)
  line.cut()
  await expect.poll(() => logged).toEqual(['feed.not-heard'])
  await new Promise((resolve) => setTimeout(resolve, 700))
  await feed.close()
  expect(missed).toBe(1)
})
