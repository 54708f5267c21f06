/** What is private may not show by its size either: what bystanders get is as long whatever was written. */

import { expect, test } from 'vitest'
import type { NewsTopic } from '#domain/access/board-news.ts'
import { announceNews } from '#server/boards/announce-news.ts'
import { canary } from '#tests/support/canary/canary.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { answerLengths } from './answer-lengths.ts'
import { Ear } from './ear.ts'
import { RoundTable } from './round-table.ts'
import { makeWorld, type World } from './world.ts'
import { DELEGATES_PARTY } from './world-round.ts'

const { database, server } = serverForTests()

/** Who sees the most of a round, and who sees least of the board. */
const BYSTANDERS = ['facilitator', 'viewer'] as const
const SOCKETS = ['', '?ext=1', '?ext=1&deflate=1']

type Ids = { readonly roundId: string; readonly actorId: string }

/** The lengths of all they are answered. */
async function lengthsFor(world: World, ids: Ids): Promise<readonly unknown[]> {
  return Promise.all(BYSTANDERS.map((name) => answerLengths(world, world.callers[name], ids)))
}

async function listening(world: World): Promise<readonly Ear[]> {
  return Promise.all(
    BYSTANDERS.flatMap((name) =>
      SOCKETS.map((query) => Ear.open(world.board.id, world.callers[name], query)),
    ),
  )
}

async function changedAt({ board }: World): Promise<Date> {
  return (await database.db.board.findUniqueOrThrow({ where: { id: board.id } })).changedAt
}

/** How many messages each socket has, once all pages heard news that were announced after what was done. */
async function untilMarked(world: World, ears: readonly Ear[]): Promise<readonly number[]> {
  const mark = canary('mark')
  const news = { topic: 'people' satisfies NewsTopic, mark } as const
  await announceNews(database.db, { boardId: world.board.id, news })
  const pages = ears.filter((_, at) => at % SOCKETS.length > 0)
  const hasHeard = ({ frames }: Ear) => frames.some((frame) => frame.includes(mark))
  await expect.poll(() => pages.every(hasHeard)).toBe(true)
  // Marks themselves are not counted.
  return ears.map((ear) => ear.frames.filter((frame) => !frame.includes('"mark"')).length)
}

test('two ballots look alike to bystanders: changing one sends no message, and no answer gets another length', async () => {
  const world = await makeWorld(server.origin)
  const { facilitator, delegate } = world.callers
  const before = await changedAt(world)
  await world.table()
  // Lists of boards are told up to a second later that it changed.
  await expect.poll(() => changedAt(world)).not.toEqual(before)
  const table = new RoundTable(world.board.id, facilitator)
  const { id } = await table.open()
  const ids = { roundId: id, actorId: DELEGATES_PARTY }
  const place = [id, DELEGATES_PARTY] as const
  await table.submit(delegate, place, { stance: 'support' })
  const ears = await listening(world)
  const heard = await untilMarked(world, ears)
  const answered = await lengthsFor(world, ids)
  for (const stated of [
    { stance: 'conditional', condition: 'Only if they stay. '.repeat(20) },
    { stance: 'unknown' },
  ] as const) {
    expect((await table.submit(delegate, place, stated)).status).toBe(204)
    expect(await untilMarked(world, ears)).toEqual(heard)
    expect(await lengthsFor(world, ids)).toEqual(answered)
  }
  for (const ear of ears) ear.close()
}, 120_000)

test('what a delegation notes sends others no message, and makes no answer of theirs longer', async () => {
  const world = await makeWorld(server.origin)
  const { delegate } = world.callers
  const ids = { roundId: 'none', actorId: DELEGATES_PARTY }
  const ears = await listening(world)
  const heard = await untilMarked(world, ears)
  const answered = await lengthsFor(world, ids)
  const own = await answerLengths(world, delegate, ids)
  const contents = { text: 'Long. '.repeat(3_000), mandate: { reservation: 'R', ceilings: {} } }
  const path = `/api/boards/${world.board.id}/notes/${DELEGATES_PARTY}`
  expect((await delegate.call('PUT', path, { body: { contents, version: 1 } })).status).toBe(200)
  expect(await untilMarked(world, ears)).toEqual(heard)
  expect(await lengthsFor(world, ids)).toEqual(answered)
  // What it does tell, it tells the delegation: the comparison is not blind.
  const heading = 'GET /api/boards/:boardId/notes/:actorId'
  expect((await answerLengths(world, delegate, ids))[heading]).not.toEqual(own[heading])
  for (const ear of ears) ear.close()
}, 120_000)
