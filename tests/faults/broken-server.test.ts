/** Servers that lose what they promised, on purpose: the fault tests must find them out. */

import { afterEach, beforeEach, expect, test } from 'vitest'
import { until } from '#tests/integration/sync/support/until.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { FaultWorld } from './support/fault-world.ts'
import { SyncAlone } from './support/sync-alone.ts'

let database: FreshDatabase
let world: FaultWorld | undefined

beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(async () => {
  await world?.end()
  await database.drop()
})

async function openWorld(store: 'honest' | 'hasty' | 'forgetful'): Promise<FaultWorld> {
  const parley = new SyncAlone(database, store)
  world = await FaultWorld.open({ parley, databaseUrl: database.url, editors: 4, seed: 1 })
  world.work(10)
  return world
}

test('a server that acknowledges before the commit is found out by one look and by one kill', async () => {
  const hasty = await openWorld('hasty')
  await until('there are promises', () => hasty.ledger.promised > 300)
  expect((await hasty.audit()).length).toBeGreaterThan(0)
  const { notStored, reloaded, unseen } = await hasty.crash()
  expect(notStored.length).toBeGreaterThan(0)
  expect(reloaded.lost.length).toBeGreaterThan(0)
  expect(unseen.length).toBeGreaterThan(0)
})

test('a server that forgets a row now and then is found out by looking into the database', async () => {
  const forgetful = await openWorld('forgetful')
  await until('there are promises', () => forgetful.ledger.promised > 300)
  expect((await forgetful.audit()).length).toBeGreaterThan(0)
})

test('nothing is found at a server that does neither', async () => {
  const honest = await openWorld('honest')
  await until('there are promises', () => honest.ledger.promised > 300)
  expect(await honest.audit()).toEqual([])
  const { notStored, reloaded, unseen } = await honest.crash()
  expect({ notStored, ...reloaded, unseen }).toEqual({
    ...{ notStored: [], lost: [], doubled: [], foreign: [], unseen: [] },
  })
})
