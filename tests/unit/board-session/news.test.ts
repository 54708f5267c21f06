import { afterEach, beforeEach, expect, it } from 'vitest'
import type { BoardSession } from '#components/board/board-session.ts'
import type { BoardNews, NewsTopic } from '#domain/access/board-news.ts'
import { eventually } from '#tests/support/eventually.ts'
import { BOARD_ID, BoardServer } from './board-server.ts'
import { isSaved, untilConnection } from './until.ts'

let server: BoardServer
let session: BoardSession
let heard: BoardNews[]
const tell = (topic: NewsTopic, about: string) =>
  server.hub.tell({ boardId: BOARD_ID, news: { topic, about } })

beforeEach(async () => {
  server = new BoardServer({ type: 'describe', title: 'Guarantees' })
  await server.start()
  session = server.open('ann')
  heard = []
  session.onNews('comments', (news) => heard.push(news))
  await untilConnection(session, isSaved)
})

afterEach(async () => {
  session.close()
  await server.kill()
})

it('[S19] tells whoever asked for a topic what came of it, and that everything is to be looked at once it is in', async () => {
  tell('session', 'not asked for')
  tell('comments', 'asked for')
  await eventually(() =>
    expect(heard).toEqual([{ topic: 'everything' }, { topic: 'comments', about: 'asked for' }]),
  )
})

it('[S19] takes it that news were missed while the line was away', async () => {
  await server.kill()
  await untilConnection(session, ({ state }) => state === 'reconnecting')
  heard.length = 0
  await server.start()
  session.retry()
  await eventually(() => expect(heard).toEqual([{ topic: 'everything' }]))
})

it('tells nobody who has stopped listening', async () => {
  const told: BoardNews[] = []
  const stop = session.onNews('comments', (news) => told.push(news))
  stop()
  heard.length = 0
  tell('comments', 'later')
  await eventually(() => expect(heard).toEqual([{ topic: 'comments', about: 'later' }]))
  expect(told).toEqual([])
})
