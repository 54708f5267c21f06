import { afterEach, expect, test } from 'vitest'
import { join, type Peer } from './support/peers.ts'
import { makeBoard, type SyncServer, startSync } from './support/sync-server.ts'
import { until } from './support/until.ts'

const [KEPT, OUTGROWN] = [0, 3]
const servers: SyncServer[] = []
const peers: Peer[] = []

afterEach(async () => {
  for (const peer of peers.splice(0)) peer.stop()
  for (const server of servers.splice(0)) await server.stop()
})

async function started(): Promise<SyncServer> {
  const server = await startSync({ limits: { documentBytes: 20_000 } })
  servers.push(server)
  return server
}

test('[S5] whoever is on an outgrown board is told, can delete, and is asked for the rest when there is room', async () => {
  const server = await started()
  const boardId = await makeBoard(server)
  const acknowledged: number[] = []
  const told: { readonly [name: string]: number[] } = { ben: [], vic: [], cleo: [] }
  const come = async (name: string) => {
    const options = { acknowledged: (n: number) => name === 'ben' && acknowledged.push(n) }
    const peer = await join(server, boardId, name, {
      ...options,
      storage: (state) => told[name]?.push(state),
    })
    peers.push(peer)
    return peer
  }
  const [ben] = [await come('ben'), await come('vic')]
  ben.proposals.set('old', 'x'.repeat(15_000))
  await until('it is acknowledged', () => acknowledged.at(-1) === 2)
  ben.proposals.set('new', 'y'.repeat(10_000))
  await until('both are told', () => told.ben?.at(-1) === OUTGROWN && told.vic?.at(-1) === OUTGROWN)
  const cleo = await come('cleo')
  await until('who comes is told as well', () => told.cleo?.at(-1) === OUTGROWN)
  cleo.proposals.delete('old')
  await until('everybody is told', () =>
    Object.values(told).every((states) => states.at(-1) === KEPT),
  )
  await until('ben was asked, and it is there', () =>
    server.hub.read(boardId, (doc) => doc.getMap('proposals').has('new')),
  )
  await until('and acknowledged', () => acknowledged.at(-1) === 4)
  expect(told).toEqual({ ben: [OUTGROWN, KEPT], vic: [OUTGROWN, KEPT], cleo: [OUTGROWN, KEPT] })
})

test('[S5] a board is outgrown a little before nothing more is taken, so that what removes still fits', async () => {
  const server = await started()
  const boardId = await makeBoard(server)
  const states: number[] = []
  const ben = await join(server, boardId, 'ben', {
    acknowledged: () => {},
    storage: (state) => states.push(state),
  })
  peers.push(ben)
  ben.proposals.set('old', 'x'.repeat(19_500))
  await until('ben is told', () => states.at(-1) === OUTGROWN)
  ben.proposals.set('removed', true)
  await until('what is small is taken', () =>
    server.hub.read(boardId, (doc) => doc.getMap('proposals').has('removed')),
  )
  expect(server.hub.counters.updatesTooMuch).toBe(0)
})

test('[S5] deletions are taken although the document is full to the last byte', async () => {
  const server = await started()
  const boardId = await makeBoard(server)
  const ben = await join(server, boardId, 'ben')
  peers.push(ben)
  for (let i = 0; i < 30; i += 1) ben.proposals.set(`${i}`, 'x'.repeat(500))
  for (let i = 0; server.hub.counters.updatesTooMuch === 0; i += 1) {
    ben.proposals.set(`more ${i}`, 'z'.repeat(50))
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  for (let i = 0; i < 30; i += 1) ben.proposals.delete(`${i}`)
  await until('all are gone, and what was refused has come', async () => {
    const keys = await server.hub.read(boardId, (doc) => [...doc.getMap('proposals').keys()])
    return keys.length > 0 && keys.every((key) => key.startsWith('more'))
  })
})
