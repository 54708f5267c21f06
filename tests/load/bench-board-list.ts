/**
 * `npm run bench:list`: how long the list of one's boards takes the server, with what it says of each since one was there,
 * and what a replay that asks for news costs it on a board that rests. Functions and Postgres, without HTTP. docs/benchmarks.md
 */

import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { cpus } from 'node:os'
import { gunzipSync } from 'node:zlib'
import { Pool } from 'pg'
import { decodeHistoryPage } from '#domain/replay/history-page.ts'
import { listBoards } from '#server/boards/list-boards.ts'
import { sinceHere } from '#server/boards/since-here.ts'
import { connectDatabase } from '#server/database/client.ts'
import { startEmbeddedPostgres } from '#server/database/embedded-postgres.ts'
import { migrate } from '#server/database/migrate.ts'
import { readHistoryPage } from '#server/worker/read-history-page.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { median } from './report/median.ts'

const BOARDS = 5_000
const PEOPLE = 6
const UPDATES = 50_000
const ROUNDS = 25

const folder = await temporaryFolder()
const postgres = await startEmbeddedPostgres(folder)
await migrate(postgres.url, 'prisma/migrations')
const db = connectDatabase(postgres.url, () => {})
const pool = new Pool({ connectionString: postgres.url })
const say = (words: string): void => void process.stdout.write(`${words}\n`)
try {
  say(`Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model}\n`)
  const personId = await fillBoards()
  await measureList(personId)
  await measureNews(await fillHistory())
} finally {
  await pool.end()
  await db.$disconnect()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}

/** Boards with six people each, of which two moved and one wrote a comment since. @returns one of the six */
async function fillBoards(): Promise<string> {
  const people = Array.from({ length: PEOPLE }, () => randomUUID())
  await db.person.createMany({
    data: people.map((id, hue) => ({ id, name: `Person ${hue}`, hue })),
  })
  const ids = Array.from({ length: BOARDS }, () => randomUUID())
  await db.board.createMany({
    data: ids.map((id, n) => ({ id, title: `Board ${n}`, moves: n % 40 })),
  })
  const past = new Date(Date.now() - 86_400_000)
  for (const personId of people) {
    await db.membership.createMany({
      data: ids.map((boardId, n) => {
        const seenAt = new Date(past.getTime() - n * 1_000)
        return {
          boardId,
          personId,
          role: 'facilitator',
          seenAt,
          seenMoves: Math.max(0, (n % 40) - 2),
        }
      }),
    })
  }
  const [me = '', other = ''] = people
  const threads = ids.map((boardId) => ({ id: randomUUID(), boardId, anchor: { of: 'board' } }))
  await db.commentThread.createMany({ data: threads })
  await db.comment.createMany({
    data: threads.map(({ id }) => ({
      ...{ id: randomUUID(), threadId: id, n: 1, by: other, text: 'And who pays?', mentions: [] },
    })),
  })
  return me
}

async function measureList(personId: string): Promise<void> {
  for (const limit of [100, 500, 1_000]) {
    await report(`the first ${limit} of ${BOARDS} boards`, async () => {
      await listBoards(db, personId, { in: 'all', sort: 'visited', limit })
    })
  }
  let after: string | undefined
  for (let page = 1; page < 5; page++) {
    after = (await listBoards(db, personId, { in: 'all', sort: 'visited', limit: 1_000, after }))
      .next
  }
  await report('the last 500 of them', async () => {
    await listBoards(db, personId, { in: 'all', sort: 'visited', limit: 500, after })
  })
  const rows = await db.membership.findMany({
    where: { personId },
    take: 500,
    select: {
      ...{ seenAt: true, seenMoves: true },
      board: { select: { id: true, changedAt: true, moves: true } },
    },
  })
  await report('… of 500, all that is said of since one was there', async () => {
    await sinceHere(db, personId, rows)
  })
  await report('… the same, of moves alone', async () => {
    for (const { seenMoves, board } of rows) Math.max(0, (board.moves ?? 0) - (seenMoves ?? 0))
  })
}

/** @returns a board with a long session behind it */
async function fillHistory(): Promise<string> {
  const boardId = randomUUID()
  await db.board.create({ data: { id: boardId, title: 'Long' } })
  await pool.query(
    `INSERT INTO "BoardUpdate" ("boardId", origin, n, bytes)
     SELECT $1, 'life' || (n / 10000), n, decode(repeat('ab', 60), 'hex') FROM generate_series(0, $2 - 1) n`,
    [boardId, UPDATES],
  )
  await pool.query('VACUUM ANALYZE "BoardUpdate"')
  return boardId
}

async function measureNews(boardId: string): Promise<void> {
  const page = (after: string) =>
    readHistoryPage(pool, { kind: 'history', boardId, after, limit: 5_000 })
  let after = ''
  for (let count = 1; count > 0; ) {
    const read = decodeHistoryPage(gunzipSync(await page(after)))
    ;[after, count] = [read.next, read.entries.length]
  }
  await report(
    `a replay of ${UPDATES} updates asks, nothing is new`,
    async () => void (await page(after)),
  )
}

async function report(what: string, act: () => Promise<void>): Promise<void> {
  const times: number[] = []
  await act()
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now()
    await act()
    times.push(performance.now() - begun)
  }
  say(
    `${what.padEnd(60)} ${median(times).toFixed(1).padStart(8)} ${Math.max(...times)
      .toFixed(1)
      .padStart(8)}`,
  )
}
