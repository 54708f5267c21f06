import { afterEach, expect, test } from 'vitest'
import type { SyncLimits } from '#server/sync/sync-limits.ts'
import { LateWorld } from './support/late-world.ts'
import { message, openRaw, STEP1, STEP2 } from './support/peers.ts'
import { makeBoard, storedBoard } from './support/sync-server.ts'
import { until } from './support/until.ts'

const [KEPT, LATE, FULL] = [0, 1, 2]
const worlds: LateWorld[] = []

afterEach(async () => {
  for (const world of worlds.splice(0)) await world.stop()
})

async function start(limits: Partial<SyncLimits> = {}): Promise<LateWorld> {
  const world = await LateWorld.start(limits)
  worlds.push(world)
  return world
}

test('[S8] while the database is late, edits are shown in order, acknowledged never, and people are told', async () => {
  const world = await start()
  const { server, watched } = world
  const boardId = await makeBoard(server)
  const acks: number[] = []
  const states: number[] = []
  const ben = await world.join(boardId, 'ben', {
    acknowledged: (n) => acks.push(n),
    storage: (state) => states.push(state),
  })
  const cleo = await world.join(boardId, 'cleo')
  await until('the first step 2 is acknowledged', () => acks.at(-1) === 1)
  expect(states).toEqual([])
  const seen: unknown[] = []
  cleo.proposals.observe(() => seen.push(cleo.proposals.get('counter')))
  watched.hold('append')
  for (let i = 0; i < 20; i++) ben.proposals.set('counter', i)
  await until('cleo has seen the last', () => seen.at(-1) === 19)
  for (let i = 20; i < 40; i++) ben.proposals.set('counter', i)
  await until('and what came later', () => seen.at(-1) === 39)
  expect(seen).toEqual([...seen].sort((a, b) => Number(a) - Number(b)))
  expect(acks.at(-1)).toBe(1)
  expect(states).toEqual([LATE])
  expect(world.journals.length).toBe(1)
  const stored = await storedBoard(server, boardId)
  expect(stored.getMap('proposals').size).toBe(0)
  // Whoever asks now is told how things are.
  const dora = await openRaw(server, boardId, 'ada', '?ext=1')
  await until('a newcomer is told', () => dora.of(103).length === 1)
  expect(dora.of(103)[0]?.[1]).toBe(LATE)

  watched.letGo('append')
  await until('all is acknowledged', () => acks.at(-1) === 41)
  await until('ben is told', () => states.at(-1) === KEPT)
  await world.settled(boardId, 'counter')
  expect(states).toEqual([LATE, KEPT])
  const rows = await server.database.db.boardUpdate.findMany({
    where: { boardId, NOT: { origin: 'create' } },
    orderBy: { n: 'asc' },
  })
  expect(rows.map(({ n }) => n)).toEqual(rows.map((_, i) => i))
  dora.socket.close()
})

test('[S8] what is shown answers joiners and reads, while a change of the server waits to be stored', async () => {
  const world = await start()
  const { server, watched } = world
  const boardId = await makeBoard(server)
  const ben = await world.join(boardId, 'ben')
  watched.hold('append')
  ben.proposals.set('shown early', true)
  let isChanged = false
  await until('the server is late', () => server.hub.counters.timesLate === 1)
  const changing = server.hub.change(boardId, null, (doc) => {
    doc.getMap('proposals').set('by the server', true)
  })
  void changing.then(() => {
    isChanged = true
  })
  const keys = await server.hub.read(boardId, (doc) => [...doc.getMap('proposals').keys()])
  expect(keys.sort()).toEqual(['by the server', 'shown early'])
  const late = await openRaw(server, boardId, 'cleo')
  late.send(message(STEP1, Uint8Array.of(0)))
  await until('step 1 is answered', () => late.of(...STEP2).length === 1)
  expect(Buffer.concat(late.frames).includes('by the server')).toBe(true)
  expect(isChanged).toBe(false)
  watched.letGo('append')
  await changing
  await world.settled(boardId, 'by the server')
  late.socket.close()
})

test('[S8] a full backlog takes nothing more, says so, and asks for it when it has drained', async () => {
  const world = await start({ backlogBytes: 5_000 })
  const { server, watched } = world
  const boardId = await makeBoard(server)
  const acks: number[] = []
  const states: number[] = []
  const ben = await world.join(boardId, 'ben', {
    acknowledged: (n) => acks.push(n),
    storage: (state) => states.push(state),
  })
  const cleo = await world.join(boardId, 'cleo')
  await until('the first step 2 is acknowledged', () => acks.at(-1) === 1)
  watched.hold('append')
  let sent = 1
  while (!states.includes(FULL)) {
    ben.proposals.set(`edit ${sent++}`, 'x'.repeat(500))
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  const { updatesNotTaken } = server.hub.counters
  ben.proposals.set('too much', true)
  sent += 1
  await until('it was refused', () => server.hub.counters.updatesNotTaken > updatesNotTaken)
  await expect(server.hub.change(boardId, null, () => 0)).rejects.toMatchObject({
    code: 'unavailable',
  })
  expect(cleo.proposals.has('too much')).toBe(false)
  expect(acks.at(-1)).toBe(1)
  watched.letGo('append')
  await until('what was refused arrives', () => cleo.proposals.has('too much'))
  // One more frame than edits: the answer to the question.
  await until('everything is acknowledged', () => acks.at(-1) === sent + 1)
  expect(states.filter((state) => state !== LATE)).toEqual([FULL, KEPT])
  expect(cleo.proposals.toJSON()).toEqual(ben.proposals.toJSON())
  await world.settled(boardId, 'too much')
})

test('[S8] a flush that was stored and whose answer was lost stores nothing twice', async () => {
  const world = await start()
  const { server, watched } = world
  const boardId = await makeBoard(server)
  const ben = await world.join(boardId, 'ben')
  watched.loseAnswers(3)
  for (let i = 0; i < 30; i++) {
    ben.proposals.set(`edit ${i}`, i)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await world.settled(boardId, 'edit 29')
  await server.hub.change(boardId, null, (doc) => doc.getMap('proposals').set('after', true))
  const rows = await server.database.db.boardUpdate.count({
    where: { boardId, NOT: { origin: 'create' } },
  })
  expect(rows).toBe(server.hub.counters.updatesCommitted)
  const stored = await storedBoard(server, boardId)
  expect(stored.getMap('proposals').size).toBe(31)
})

test('[S8] a board that is deleted while the database is late keeps no other one from being stored', async () => {
  const world = await start()
  const { server, watched } = world
  const [doomed, other] = [await makeBoard(server), await makeBoard(server)]
  const [ben, cleo] = [await world.join(doomed, 'ben'), await world.join(other, 'cleo')]
  const watcher = await world.join(other, 'ben')
  watched.hold('append')
  ben.proposals.set('goes with its board', true)
  cleo.proposals.set('stays', true)
  await until('it is shown', () => watcher.proposals.has('stays'))
  await server.database.db.board.delete({ where: { id: doomed } })
  watched.letGo('append')
  await world.settled(other, 'stays')
  await until('the deleted one closes', () => ben.closes.length > 0)
})
