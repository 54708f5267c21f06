/** What the API does to a board that somebody has open: the document, the sockets, the snapshots. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { type FreshDatabase, freshDatabase } from '#tests/support/fresh-database.ts'
import { type RunningServer, startServer } from '#tests/support/start-server.ts'
import { Caller } from './caller.ts'
import { OpenBoard } from './open-board.ts'
import { closing, openSocket } from './sockets.ts'
import { createBoard, joinAs, makeWorld } from './world.ts'

const KEYS = [
  'board',
  'actors',
  'issues',
  'proposals',
  'positions',
  'relations',
  'events',
  'constraints',
  'assessments',
  'openQuestions',
  'packages',
  'ledger',
  'decisions',
  'ink',
  'placement',
]
const actorId = 'kyiv' as ActorId
const proposalId = 'observers' as ProposalId

let database: FreshDatabase
let server: RunningServer
const opened: OpenBoard[] = []

async function openBoard(boardId: string, caller: Caller): Promise<OpenBoard> {
  const board = await OpenBoard.by(caller, boardId)
  opened.push(board)
  return board
}

beforeAll(async () => {
  database = await freshDatabase()
  server = await startServer({ databaseUrl: database.url })
})

afterAll(async () => {
  for (const board of opened) board.close()
  await server?.stop()
  await database?.drop()
})

test('the founding example is taken home whole', async () => {
  const ann = new Caller(server.origin)
  const { id } = await createBoard(ann, { template: 'security-guarantees', displayName: 'Ann' })
  const response = await ann.call('GET', `/api/boards/${id}/export?format=json`)
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="[^"]+\.json"; /,
  )
  const exported = (await response.json()) as Record<string, unknown[]>
  expect(Object.keys(exported)).toEqual(expect.arrayContaining(KEYS))
  const sizes = KEYS.slice(1, 10).map((key) => exported[key]?.length)
  expect(sizes).toEqual([36, 10, 25, 112, 15, 13, 9, 7, 12])
})

test('an unknown format is refused, and so is none', async () => {
  const { board, callers } = await makeWorld(server.origin)
  for (const query of ['', '?format=exe', '?format=JSON']) {
    const response = await callers.viewer.call('GET', `/api/boards/${board.id}/export${query}`)
    expect(response.status).toBe(400)
  }
})

test('a board starts with the title that was asked for, else with its template’s', async () => {
  const ann = new Caller(server.origin)
  const named = await createBoard(ann, { title: '  Round\ttwo ', displayName: 'Ann' })
  const unnamed = await createBoard(ann, { template: 'security-guarantees' })
  expect(await ann.json('GET', `/api/boards/${named.id}`)).toMatchObject({ title: 'Round two' })
  const { title } = await ann.json<{ title: string }>('GET', `/api/boards/${unnamed.id}`)
  expect(title).toContain('Ukraine')
  const { boards } = await ann.json<{ boards: { id: string }[] }>('GET', '/api/boards')
  expect(boards.map(({ id }) => id).toSorted()).toEqual([named.id, unnamed.id].toSorted())
})

test('renaming reaches everybody who has the board open', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const viewer = await openBoard(board.id, callers.viewer)
  await callers.facilitator.call('PATCH', `/api/boards/${board.id}`, { body: { title: 'Peace' } })
  await viewer.until(({ title }) => title === 'Peace')
})

test('a title changed on the board is the one that lists show', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const editor = await openBoard(board.id, callers.editor)
  editor.run({ type: 'describe', title: 'From the board' })
  await waitFor(async () => {
    const { title } = await callers.viewer.json<{ title: string }>('GET', `/api/boards/${board.id}`)
    return title === 'From the board'
  })
})

test('deleting a board sends away who is on it and leaves nothing of it', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const socket = await openSocket(board.id, callers.viewer)
  const closed = closing(socket)
  await callers.facilitator.call('DELETE', `/api/boards/${board.id}`)
  expect(await closed).toBe(4404)
  expect((await callers.viewer.call('GET', `/api/boards/${board.id}`)).status).toBe(404)
  const where = { where: { boardId: board.id } }
  const { boardUpdate, shareLink, membership, snapshot } = database.db
  const left = await Promise.all([
    boardUpdate.count(where),
    shareLink.count(where),
    membership.count(where),
    snapshot.count(where),
  ])
  expect(left).toEqual([0, 0, 0, 0])
})

test('a snapshot is restored for everybody at once, after the present was saved', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const path = `/api/boards/${board.id}/snapshots`
  const editor = await openBoard(board.id, callers.editor)
  editor.run(
    { type: 'addActor', actor: { id: actorId, name: 'Kyiv' }, lane: true },
    { type: 'addProposal', proposal: { id: proposalId, title: 'Observers' }, at: [0, 0] },
    { type: 'takePosition', actorId, proposalId, stance: 'support' },
  )
  const viewer = await openBoard(board.id, callers.viewer)
  await viewer.until(({ positions }) => positions.size === 1)
  const saved = await callers.editor.json<Snapshot>('POST', path, { body: { name: 'One' } })
  const { actors, proposals, positions } = editor.read()
  expect(saved.counts).toEqual({
    actors: actors.size,
    proposals: proposals.size,
    positions: positions.size,
  })
  editor.run({ type: 'takePosition', actorId, proposalId, stance: 'red_line' })
  await viewer.until(({ positions }) => [...positions.values()][0]?.stance === 'red_line')
  const restore = `${path}/${saved.id}/restore`
  const { before } = await callers.facilitator.json<{ before: Snapshot }>('POST', restore)
  const isSupport = ({ positions }: Negotiation) => [...positions.values()][0]?.stance === 'support'
  await viewer.until(isSupport)
  await editor.until(isSupport)
  expect(editor.read().ledger.map(({ to }) => to)).toEqual(['support', 'red_line', 'support'])
  const { snapshots } = await callers.viewer.json<{ snapshots: Snapshot[] }>('GET', path)
  expect(snapshots.map(({ cause }) => cause)).toEqual(['before-restore', 'manual', 'manual'])
  expect(snapshots[0]).toEqual({ ...before, isMine: false })
})

test('a restore can be taken back by restoring what was saved before it', async () => {
  const { board, callers, snapshotId } = await makeWorld(server.origin)
  const path = `/api/boards/${board.id}`
  await callers.facilitator.call('PATCH', path, { body: { title: 'Later' } })
  const restore = (id: string) =>
    callers.facilitator.json<{ before: Snapshot }>('POST', `${path}/snapshots/${id}/restore`)
  const { before } = await restore(snapshotId)
  expect(await callers.viewer.json('GET', path)).toMatchObject({ title: 'Talks' })
  await restore(before.id)
  expect(await callers.viewer.json('GET', path)).toMatchObject({ title: 'Later' })
})

test('a snapshot of another board cannot be restored', async () => {
  const { board, callers } = await makeWorld(server.origin)
  const other = await createBoard(callers.facilitator)
  const path = `/api/boards/${other.id}/snapshots`
  const saved = await callers.facilitator.json<Snapshot>('POST', path, { body: { name: 'Other' } })
  const restore = `/api/boards/${board.id}/snapshots/${saved.id}/restore`
  expect((await callers.facilitator.call('POST', restore)).status).toBe(404)
})

test('what somebody does while a restore is under way is in the snapshot before it, or after it', async () => {
  const { board, callers, snapshotId } = await makeWorld(server.origin)
  const editor = await openBoard(board.id, callers.editor)
  const path = `/api/boards/${board.id}/snapshots`
  const restoring = callers.facilitator.json<{ before: Snapshot }>(
    'POST',
    `${path}/${snapshotId}/restore`,
  )
  const names = Array.from({ length: 20 }, (_, i) => `actor-${i}` as ActorId)
  const atFirst = editor.read().actors.size
  for (const id of names) {
    editor.run({ type: 'addActor', actor: { id, name: id } })
    await new Promise((resolve) => setImmediate(resolve))
  }
  const { before } = await restoring
  const later = await joinAs(server.origin, board.links.viewer, 'Later')
  const viewer = await openBoard(board.id, later)
  const savedBefore = before.counts.actors - atFirst
  await viewer.until(({ actors }) => actors.size - atFirst + savedBefore === names.length)
})

test('the whole process has one Yjs, and its log no words of any board', () => {
  expect(server.output()).not.toContain('Yjs was already imported')
  expect(server.output()).not.toMatch(/Talks|Kyiv|Observers|parley_session/)
})

type Snapshot = {
  readonly id: string
  readonly cause: string
  readonly counts: Readonly<Record<'actors' | 'proposals' | 'positions', number>>
}

/** Asks until the answer is yes; the test's own time limit ends it. */
async function waitFor(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20))
}
