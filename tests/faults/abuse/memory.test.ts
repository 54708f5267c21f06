import { afterEach, expect, test } from 'vitest'
import { message, UPDATE } from '#tests/integration/sync/support/peers.ts'
import { until } from '#tests/integration/sync/support/until.ts'
import { content, item, update, value } from '#tests/support/admission/written-update.ts'
import { AbusedServer } from './support/abused-server.ts'
import { Guest } from './support/guest.ts'
import { LIFTED } from './support/lifted.ts'

const EVE = 4_242
const STRUCTS = 4_000

let server: AbusedServer
afterEach(() => server.stop())

/** Two keys in turn, each written over what stood there: structs of a few bytes that Yjs cannot merge. */
function tinyStructs(round: number): Uint8Array {
  const from = round * STRUCTS
  const yes = content.values(value.yes)
  const structs = Array.from({ length: STRUCTS }, (_, i) => {
    const clock = from + i
    return clock < 2
      ? item({ root: clock === 0 ? 'ink' : 'meta', key: 'k' }, yes)
      : item({ left: [EVE, clock - 2] }, yes)
  })
  return message(UPDATE, update([{ client: EVE, clock: from, structs }]))
}

test('[S5] a board takes no more tiny structs than there is memory for, and what deletes is taken all the same', async () => {
  server = await AbusedServer.start({ ...LIFTED, documentBytes: 50_000 * 32 })
  const boardId = await server.makeBoard()
  const eve = await Guest.come(server, boardId, 'eve')
  for (let round = 0; round < 15; round++) eve.say(tinyStructs(round))
  eve.ask()
  await until('it was judged', () => eve.answers > 1)
  expect(eve.acknowledged).toBe(12)
  const { clocks } = await server.ask('view', { boardId })
  expect(clocks).toEqual([[EVE, 12 * STRUCTS]])
  const ben = await Guest.come(server, boardId, 'ben')
  ben.say(message(UPDATE, update([], [{ client: EVE, ranges: [[0, 1]] }])))
  await until('ben is acknowledged', () => ben.acknowledged === 1)
  for (const guest of [eve, ben]) guest.leave()
})
