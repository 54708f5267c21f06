/** Sealed rounds with two processes on one database, and through crashes: each is revealed once, and by somebody. */

import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBoard } from '#domain/board/read-board.ts'
import { enterRound } from '#domain/rounds/enter-round.ts'
import { openBoardStore } from '#server/database/board-store.ts'
import { revealWhenDue } from '#server/rounds/reveal-round.ts'
import { roundOf } from '#server/rounds/round-row.ts'
import { sealBallot } from '#server/rounds/seal.ts'
import { sealOf } from '#server/sealing/sealed-box.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { type RunningServer, startServer } from '#tests/support/start-server.ts'
import { type SyncServer, startSync } from '../sync/support/sync-server.ts'
import { Caller } from './caller.ts'
import { OpenBoard } from './open-board.ts'
import { endNow, RoundTable } from './round-table.ts'
import { makeWorld, type World } from './world.ts'
import { DELEGATES_PARTY, PROPOSAL } from './world-round.ts'

const SECRET = randomBytes(24).toString('hex')

let database: FreshDatabase
let here: RunningServer

beforeAll(async () => {
  database = await freshDatabase()
  here = await start()
})

afterAll(async () => {
  await here?.stop()
  await database?.drop()
})

function start(): Promise<RunningServer> {
  return startServer({ databaseUrl: database.url, env: { PARLEY_SECRET: SECRET } })
}

async function tableOf(world: World): Promise<RoundTable> {
  await world.table()
  return new RoundTable(world.board.id, world.callers.facilitator)
}

async function stateOf(id: string): Promise<string | undefined> {
  const row = await database.db.sealedRound.findUnique({ where: { id }, select: { state: true } })
  return row?.state
}

/** How often each party's entry of a round stands in the board as the database has it. */
async function entriesOf(boardId: string): Promise<readonly (readonly [string, string])[]> {
  const store = openBoardStore(database.url)
  const doc = new Y.Doc()
  for (const update of (await store.load(boardId))?.updates ?? []) Y.applyUpdate(doc, update)
  await store.close()
  const { ledger } = readBoard(doc).board.negotiation
  return ledger
    .filter(({ round }) => round !== undefined)
    .map(({ actorId, to }) => [actorId, to] as const)
    .toSorted()
}

const ONCE = [
  ['party-a', 'unknown'],
  ['party-b', 'unknown'],
  [DELEGATES_PARTY, 'opposed'],
]

test('of two processes one reveals a round, and does so once', async () => {
  const there = await start()
  const world = await makeWorld(here.origin)
  const table = await tableOf(world)
  const elsewhere = new Caller(there.origin)
  elsewhere.plant(world.callers.delegate.cookie)
  const { id } = await table.open()
  const place = [id, DELEGATES_PARTY] as const
  expect((await table.submit(elsewhere, place, { stance: 'opposed' })).status).toBe(204)
  const open = await OpenBoard.by(elsewhere, world.board.id)
  await endNow(database, id)
  await expect.poll(() => stateOf(id), { timeout: 30_000 }).toBe('revealed')
  expect(await entriesOf(world.board.id)).toEqual(ONCE)
  const lines = [here, there].flatMap((server) => server.output().split('\n'))
  const revealed = lines.filter((line) => line.includes('round.revealed') && line.includes(id))
  expect(revealed).toHaveLength(1)
  open.close()
  await there.stop()
})

test('a round outlives a crash, and is revealed after it when its time passed meanwhile', async () => {
  const crashing = await start()
  const world = await makeWorld(crashing.origin)
  const table = await tableOf(world)
  const { id } = await table.open()
  const place = [id, DELEGATES_PARTY] as const
  await table.submit(world.callers.delegate, place, { stance: 'opposed' })
  await crashing.kill()
  expect(await stateOf(id)).toBe('open')
  await here.stop()
  await endNow(database, id)
  here = await start()
  await expect.poll(() => stateOf(id), { timeout: 30_000 }).toBe('revealed')
  expect(await entriesOf(world.board.id)).toEqual(ONCE)
})

test('many who try at once, on two processes, reveal a round once', async () => {
  const { boardId, roundId, syncs, close } = await withSealedRound()
  const secret = Buffer.from(SECRET)
  const tries = syncs.flatMap(({ hub }) => Array(4).fill({ db: database.db, hub, secret }))
  const revealed = await Promise.all(tries.map((each) => revealWhenDue(each, { boardId, roundId })))
  expect(revealed.filter((isRevealed) => isRevealed)).toHaveLength(1)
  expect(await entriesOf(boardId)).toEqual([['party-a', 'support']])
  await close()
})

test('who comes after a crash between the board and the round’s rows finds it entered', async () => {
  const { boardId, roundId, syncs, close } = await withSealedRound()
  const [first, second] = syncs
  const round = await roundOf(database.db, boardId, roundId)
  const stances = [{ proposalId: PROPOSAL, stance: 'support', condition: '' }] as const
  const ballot = { stances, by: 'ben', byName: 'Ben', isAttributed: false }
  const ballots = new Map([['party-a', ballot]])
  await first?.hub.change(boardId, null, (doc) => enterRound(doc, { ...round, ballots }, 5_000))
  const before = await entriesOf(boardId)
  const running = { db: database.db, hub: second?.hub ?? fail(), secret: Buffer.from(SECRET) }
  expect(await revealWhenDue(running, { boardId, roundId })).toBe(true)
  expect(await stateOf(roundId)).toBe('revealed')
  expect(await entriesOf(boardId)).toEqual(before)
  await close()
})

test('a ballot that cannot be opened stops the reveal: nothing enters the board', async () => {
  const { boardId, roundId, syncs, close } = await withSealedRound()
  const running = { db: database.db, hub: syncs[0]?.hub ?? fail(), secret: randomBytes(32) }
  await expect(revealWhenDue(running, { boardId, roundId })).rejects.toThrow()
  expect(await stateOf(roundId)).toBe('open')
  expect(await entriesOf(boardId)).toEqual([])
  await close()
})

type SealedRound = {
  readonly boardId: string
  readonly roundId: string
  readonly syncs: readonly SyncServer[]
  readonly close: () => Promise<void>
}

/** A round of one party whose time is over, which the running server leaves alone; and two more processes' hubs. */
async function withSealedRound(): Promise<SealedRound> {
  const world = await makeWorld(here.origin)
  await world.table()
  const boardId = world.board.id
  const roundId = randomBytes(16).toString('base64url')
  const secret = Buffer.from(SECRET)
  await database.db.sealedRound.create({
    data: {
      ...{ id: roundId, boardId, number: 1, openedBy: 'ann', openedByName: 'Ann' },
      proposals: [{ id: PROPOSAL, version: 1 }],
      parties: [{ actorId: 'party-a', name: 'Party A' }],
      endsAt: new Date(Date.now() - 60_000),
      ...{ entryId: `entry-${roundId}`, sealedWith: sealOf(randomBytes(32)) },
      ballots: {
        create: {
          actorId: 'party-a',
          box: sealBallot(
            secret,
            { roundId, actorId: 'party-a' },
            {
              stances: [{ proposalId: PROPOSAL, stance: 'support', condition: '' }],
              ...{ by: 'ben', byName: 'Ben', isAttributed: false },
            },
          ),
        },
      },
    },
  })
  const syncs = await Promise.all([startSync({ database }), startSync({ database })])
  return {
    boardId,
    roundId,
    syncs,
    close: async () => {
      for (const sync of syncs) await sync.stop()
    },
  }
}

function fail(): never {
  throw new Error('no such process')
}
