import { afterAll, beforeAll, expect, test } from 'vitest'
import { message, UPDATE, updateSetting } from '#tests/integration/sync/support/peers.ts'
import { until } from '#tests/integration/sync/support/until.ts'
import { content, item, update, value } from '#tests/support/admission/written-update.ts'
import { tellFault } from '#tests/support/fault-figures.js'
import { AbusedServer } from './support/abused-server.ts'
import { Guest } from './support/guest.ts'
import { largeBoard } from './support/large-board.ts'
import { LIFTED } from './support/lifted.ts'

let server: AbusedServer
beforeAll(async () => {
  server = await AbusedServer.start({ ...LIFTED, rebuildsPerPerson: 3 })
})
afterAll(() => server.stop())

const EVE = 4_242
const TRIES = 20

/** Two entries of the ledger, in order. */
function entries(): Uint8Array {
  const entry = item({ root: 'ledger' }, content.values(value.yes))
  const next = item({ left: [EVE, 0] }, content.values(value.yes))
  return update([{ client: EVE, clock: 0, structs: [entry, next] }])
}

/** Behind the second, and before the first: only when it is in the list can be seen that this is no order. */
function contradiction(): Uint8Array {
  const behind = item({ left: [EVE, 1] }, content.values(value.yes))
  const crossed = item({ left: [EVE, 2], right: [EVE, 0] }, content.values(value.yes))
  return update([{ client: EVE, clock: 2, structs: [behind, crossed] }])
}

test('[S11] whoever keeps sending what contradicts the document does not keep the others waiting while it is made anew', async () => {
  const boardId = await server.makeBoard(largeBoard(5_000))
  const ben = await Guest.come(server, boardId, 'ben')
  const first = await Guest.come(server, boardId, 'eve')
  first.say(message(UPDATE, entries()))
  await until('the entries are there', () => first.acknowledged === 1)
  first.leave()
  let longest = 0
  for (let i = 0; i < TRIES; i++) {
    const eve = await Guest.come(server, boardId, 'eve')
    eve.say(message(UPDATE, contradiction()))
    eve.ask()
    const began = performance.now()
    const acknowledged = ben.acknowledged
    ben.say(message(UPDATE, updateSetting(`ben ${i}`)))
    await until('ben is acknowledged', () => ben.acknowledged > acknowledged)
    longest = Math.max(longest, performance.now() - began)
    await until('it was judged', () => eve.closedWith !== undefined || eve.answers > 1)
    eve.leave()
  }
  const { rebuilds } = await server.ask('counters', {})
  tellFault({
    fault: 'updates that contradict the document',
    size: `${TRIES} on 5,000 cards`,
    figures: { rebuilds, 'longest ack in the room ms': Math.round(longest) },
  })
  expect(rebuilds).toBeGreaterThan(0)
  expect(rebuilds).toBeLessThanOrEqual(3)
  expect(ben.acknowledged).toBe(TRIES)
  expect((await server.ask('view', { boardId })).content).toContain(`["ledger",[true,true]]`)
  ben.leave()
})
