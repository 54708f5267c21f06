/** The audit of a board: what is in it, who sees it, and that it stays. */

import { beforeAll, expect, test } from 'vitest'
import { AUDIT_FACTS } from '#domain/audit/audit-act.ts'
import { noteAct } from '#server/audit/note-act.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { Caller } from './caller.ts'
import { OpenBoard } from './open-board.ts'
import { createBoard, joinAs } from './world.ts'

type Entry = {
  readonly id: string
  readonly by: { readonly id: string; readonly name: string }
  readonly act: string
  readonly facts: Readonly<Record<string, unknown>>
}
type Page = { readonly entries: readonly Entry[]; readonly before: string | null }

const { database, server } = serverForTests()
let ann: Caller

beforeAll(async () => {
  ann = new Caller(server.origin)
})

async function done(caller: Caller, method: string, path: string, body?: object): Promise<string> {
  const answer = await caller.call(method, path, { ...(body && { body }) })
  expect(answer.ok).toBe(true)
  const text = await answer.text()
  return text === '' ? '' : (JSON.parse(text).id ?? JSON.parse(text).before?.id ?? '')
}

/** Who did what, the first act first. */
async function told(boardId: string): Promise<unknown[]> {
  const { entries } = await ann.json<Page>('GET', `/api/boards/${boardId}/audit?limit=200`)
  return entries.map(({ by, act, facts }) => [by.name, act, facts]).toReversed()
}

test('it says who did what to a board, its links, snapshots, sources and session, in order', async () => {
  const { id, links } = await createBoard(ann, { title: 'Talks', displayName: 'Ann' })
  const path = `/api/boards/${id}`
  const wish = { role: 'delegate', actorId: 'party-a', label: 'For Borduria' }
  const linkId = await done(ann, 'POST', `${path}/links`, wish)
  const ed = await joinAs(server.origin, links.editor, 'Ed')
  const editorLink = await ann.json<{ links: { id: string; role: string }[] }>(
    'GET',
    `${path}/links`,
  )
  const edsLink = editorLink.links.find(({ role }) => role === 'editor')?.id
  const sourceId = await done(ed, 'POST', `${path}/sources`, {
    title: 'A',
    kind: 'text',
    text: 'Words.',
  })
  await done(ed, 'PATCH', `${path}/sources/${sourceId}`, { title: 'B' })
  await done(ed, 'DELETE', `${path}/sources/${sourceId}`)
  await done(ed, 'DELETE', `${path}/sources/${sourceId}`)
  const snapshotId = await done(ed, 'POST', `${path}/snapshots`, { name: 'At first' })
  await done(ann, 'PATCH', path, { title: 'Talks two' })
  const keptAs = await done(ann, 'POST', `${path}/snapshots/${snapshotId}/restore`)
  for (const act of [
    { act: 'setStage', stage: 'stance' },
    { act: 'setStage', stage: 'stance' },
    { act: 'startTimer', minutes: 5 },
    { act: 'lock', scope: 'comments' },
    { act: 'lowerHand', personId: null },
  ]) {
    await done(ann, 'POST', `${path}/session`, act)
  }
  await done(ann, 'DELETE', `${path}/links/${edsLink}`)
  await done(ann, 'DELETE', `${path}/links/${edsLink}`)

  expect(await told(id)).toEqual([
    ['Ann', 'board.created', { template: 'blank' }],
    ['Ann', 'link.made', { linkId, role: 'delegate', actorId: 'party-a', name: 'For Borduria' }],
    ['Ed', 'person.joined', { linkId: edsLink, role: 'editor' }],
    ['Ed', 'source.added', { sourceId, name: 'A' }],
    ['Ed', 'source.renamed', { sourceId, name: 'B' }],
    ['Ed', 'source.removed', { sourceId, name: 'B' }],
    ['Ed', 'snapshot.saved', { snapshotId, name: 'At first' }],
    ['Ann', 'board.renamed', { name: 'Talks two' }],
    ['Ann', 'snapshot.restored', { snapshotId, name: 'At first', keptAs }],
    ['Ann', 'session.stage', { stage: 'stance' }],
    ['Ann', 'snapshot.saved', { snapshotId: expect.any(String), name: 'End of “Prepare”' }],
    ['Ann', 'session.timer', { timer: 'started', minutes: 5 }],
    ['Ann', 'session.locked', { scope: 'comments' }],
    ['Ann', 'link.revoked', { linkId: edsLink, ended: 1 }],
  ])
})

test('it says who let people in, turned them away, gave them another seat and took them out', async () => {
  const { id, links } = await createBoard(ann, { displayName: 'Ann' })
  const path = `/api/boards/${id}`
  await done(ann, 'PATCH', `${path}/door`, { lobby: true })
  const knocking = [
    await joinAs(server.origin, links.editor, 'Ed'),
    await joinAs(server.origin, links.viewer, 'Vi'),
  ]
  const [ed = '', vi = ''] = await Promise.all(
    knocking.map(async (caller) => (await caller.json<{ id: string }>('GET', '/api/me')).id),
  )
  await done(ann, 'PUT', `${path}/knocks/${ed}`)
  await done(ann, 'DELETE', `${path}/knocks/${vi}`)
  await done(ann, 'PATCH', `${path}/people/${ed}`, { role: 'delegate', actorId: 'party-a' })
  await done(ann, 'DELETE', `${path}/people/${ed}`)
  await done(ann, 'POST', `${path}/recovery`)
  const secret = { role: 'viewer', maxUses: 3, passphrase: 'blue heron' }
  const linkId = await done(ann, 'POST', `${path}/links`, secret)

  expect((await told(id)).slice(1)).toEqual([
    ['Ann', 'door.changed', { lobby: true, pseudonyms: false }],
    ['Ed', 'person.joined', { linkId: expect.any(String), role: 'editor' }],
    ['Ann', 'person.let-in', { personId: ed, name: 'Ed' }],
    ['Ann', 'person.turned-away', { personId: vi, name: 'Vi' }],
    ['Ann', 'person.seated', { personId: ed, name: 'Ed', role: 'delegate', actorId: 'party-a' }],
    ['Ann', 'person.removed', { personId: ed, name: 'Ed' }],
    ['Ann', 'recovery.made', {}],
    ['Ann', 'link.made', { linkId, role: 'viewer', maxUses: 3, asksPassphrase: true }],
  ])
})

test('its pages meet without a gap, and its export has the same lines', async () => {
  const { id } = await createBoard(ann, { displayName: '=cmd|Ann' })
  const path = `/api/boards/${id}`
  const lengths = [1, 2, 3, 4]
  for (const minutes of lengths) {
    await done(ann, 'POST', `${path}/session`, { act: 'startTimer', minutes })
  }

  const first = await ann.json<Page>('GET', `${path}/audit?limit=3`)
  const second = await ann.json<Page>('GET', `${path}/audit?limit=3&before=${first.before}`)
  expect(first.before).toBe(first.entries[2]?.id)
  expect(second.before).toBeNull()
  const entries = [...first.entries, ...second.entries]
  expect(entries.map(({ facts }) => facts.minutes)).toEqual([4, 3, 2, 1, undefined])
  expect(await ann.json('GET', `${path}/audit/export?format=json`)).toEqual({ board: id, entries })

  const csv = await (await ann.call('GET', `${path}/audit/export?format=csv`)).text()
  const [head, ...lines] = csv.trim().split('\r\n')
  expect(head).toBe(`at,by,byId,act,${AUDIT_FACTS.join(',')}`)
  expect(lines.map((line) => line.split(',').slice(1, 4))).toEqual(
    entries.map(({ by, act }) => ["'=cmd|Ann", by.id, act]),
  )
  for (const wrong of [
    'audit?limit=0',
    'audit?before=x',
    'audit?page=2',
    'audit/export?format=xml',
  ])
    expect((await ann.call('GET', `${path}/${wrong}`)).status).toBe(400)
})

test('the database lets nobody change an entry, or take one out while the board stands', async () => {
  const { db } = database
  const { id } = await createBoard(ann)
  await expect(db.auditEntry.updateMany({ data: { byName: 'Bob' } })).rejects.toThrow()
  await expect(db.auditEntry.deleteMany({ where: { boardId: id } })).rejects.toThrow()
  expect(await told(id)).toHaveLength(1)

  await done(ann, 'DELETE', `/api/boards/${id}`)
  const left = await db.auditEntry.findMany({ where: { boardId: id } })
  expect(left.map(({ act, facts }) => [act, facts])).toEqual([['board.deleted', {}]])
})

test('what cannot be noted is not done: no name, no snapshot, nothing restored', async () => {
  const { db } = database
  const { id } = await createBoard(ann, { title: 'Talks' })
  const path = `/api/boards/${id}`
  const snapshotId = await done(ann, 'POST', `${path}/snapshots`, { name: 'At first' })
  await done(ann, 'PATCH', path, { title: 'Talks two' })
  await db.$executeRaw`ALTER TABLE "AuditEntry" ADD CONSTRAINT full_up CHECK (act = '') NOT VALID`
  const answers = [
    await ann.call('PATCH', path, { body: { title: 'Never' } }),
    await ann.call('POST', `${path}/snapshots`, { body: { name: 'Never' } }),
    await ann.call('POST', `${path}/snapshots/${snapshotId}/restore`),
  ]
  await db.$executeRaw`ALTER TABLE "AuditEntry" DROP CONSTRAINT full_up`
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 503])
  const board = await OpenBoard.by(ann, id)
  expect(board.read().title).toBe('Talks two')
  board.close()
  const { snapshots } = await ann.json<{ snapshots: { name: string }[] }>(
    'GET',
    `${path}/snapshots`,
  )
  expect(snapshots.map(({ name }) => name)).toEqual(['Before restoring “At first”', 'At first'])
  expect((await told(id)).length).toBe(3)
})

test('an act that is rolled back is not noted, and no fact is kept that the list of acts does not name', async () => {
  const { db } = database
  const { id } = await createBoard(ann)
  const by = { id: 'ann', name: 'Ann' }
  const failing = db.$transaction(async (rows) => {
    await noteAct(rows, { boardId: id, by }, { act: 'board.renamed', name: 'Never' })
    throw new Error('undone')
  })
  await expect(failing).rejects.toThrow('undone')
  const secret = { act: 'session.locked', scope: 'all', note: 'we would take less' } as const
  await expect(noteAct(db, { boardId: id, by }, secret)).rejects.toThrow()
  expect(await told(id)).toHaveLength(1)
})
