import { afterAll, beforeAll, expect, test } from 'vitest'
import { awareness, message, UPDATE, updateSetting } from '#tests/integration/sync/support/peers.ts'
import { until } from '#tests/integration/sync/support/until.ts'
import { AbusedServer } from './support/abused-server.ts'
import { Guest, stateMessage } from './support/guest.ts'
import { LIFTED } from './support/lifted.ts'

let server: AbusedServer
beforeAll(async () => {
  server = await AbusedServer.start(LIFTED)
})
afterAll(() => server.stop())

test('[S12] a viewer’s state of ten thousand lists in each other ends nothing but itself', async () => {
  const boardId = await server.makeBoard()
  const ben = await Guest.come(server, boardId, 'ben')
  const eve = await Guest.come(server, boardId, 'viewer-eve')
  const deep = '['.repeat(10_000) + ']'.repeat(10_000)
  for (const json of [
    `{"gesture":${deep}}`,
    `{"user":1,"gesture":${deep}}`,
    `{"gesture":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}}`,
  ]) {
    eve.say(stateMessage(77, 1, json))
  }
  eve.say(awareness(77, 2, { here: true }))
  await until('ben hears of eve', () => ben.heardOf(77) !== undefined)
  expect(ben.heardOf(77)).toMatchObject({ here: true })
  expect(server.crashes).toBe(0)
  ben.leave()
  eve.leave()
})

test('[S12] whatever a client writes about its own identity, peers are told the session’s', async () => {
  const boardId = await server.makeBoard()
  const ben = await Guest.come(server, boardId, 'ben')
  const said = [
    '{"user":{"personId":"ada","role":"facilitator"}}',
    '{"\\u0075ser":{"personId":"ada","role":"facilitator"}}',
    '{"user":{"personId":"ada"},"user":{"personId":"zoe"}}',
    '{"__proto__":{"user":{"personId":"ada"}},"constructor":1}',
    '{"toJSON":"x","user":null}  ',
    '{"a":"}"}\n\t ',
    '{}',
    '{"user":"\\ud800"}',
  ]
  for (const [i, json] of said.entries()) {
    const eve = await Guest.come(server, boardId, 'viewer-eve')
    eve.say(stateMessage(1000 + i, 1, json))
    await until(`ben hears of ${json}`, () => ben.heardOf(1000 + i) !== undefined)
    expect(ben.heardOf(1000 + i)?.user).toEqual({
      ...{ personId: 'viewer-eve', name: 'Name of viewer-eve', hue: 3, role: 'viewer' },
    })
    eve.leave()
  }
  ben.leave()
})

test('[S9] nobody is acknowledged what somebody else sent', async () => {
  const boardId = await server.makeBoard()
  const ben = await Guest.come(server, boardId, 'ben')
  const eve = await Guest.come(server, boardId, 'eve')
  const viewer = await Guest.come(server, boardId, 'viewer-vic')
  for (let i = 0; i < 20; i++) {
    viewer.say(message(UPDATE, updateSetting(`v${i}`)))
    ben.say(message(UPDATE, updateSetting(`b${i}`)))
  }
  await until('ben is acknowledged', () => ben.acknowledged >= 20)
  await until('the others have seen it', () => eve.updates >= 1 && viewer.updates >= 1)
  expect([eve.acknowledged, viewer.acknowledged]).toEqual([0, 0])
  for (const guest of [ben, eve, viewer]) guest.leave()
})
