/** What is said in a caucus room is planted there, and looked for in everything that all others are sent. */

import { beforeAll, expect, test } from 'vitest'
import { toId } from '#domain/negotiation/ids.ts'
import { canary } from '#tests/support/canary/canary.ts'
import { findCanaries, type Heard } from '#tests/support/canary/find-canaries.ts'
import { eventually } from '#tests/support/eventually.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { documentedEndpoints } from './api-document.ts'
import { Ear } from './ear.ts'
import { OpenBoard } from './open-board.ts'
import { Overhearing } from './overhearing.ts'
import { closeCode } from './sockets.ts'
import { CALLERS, type CallerName, makeWorld, type World } from './world.ts'

/** Each is long enough to stand nowhere by chance. */
const PLANTED = {
  proposal: canary('proposal'),
  note: canary('note'),
  ink: canary('ink'),
  renamed: canary('renamed'),
  comment: canary('comment'),
  snapshot: canary('snapshot'),
  source: canary('source'),
  presence: canary('presence'),
}
/** Named to the plenary's facilitators, and to nobody else outside. */
const NAME = canary('name')

const PATIENT_MS = 180_000
/** The only one in the room. */
const INSIDE: CallerName = 'delegate'

const { database, server } = serverForTests()
let world: World
let roomId: string
let snapshotId: string
let heard: readonly Heard[]
/** What the one who is in the room is answered about it. */
let inside: readonly Heard[]

beforeAll(async () => {
  world = await makeWorld(server.origin)
  const overhearing = await Overhearing.begin({ server, database, world }, CALLERS)
  await plant()
  const others = CALLERS.filter((name) => name !== INSIDE)
  const asked = await Promise.all(others.map(aboutRoom))
  inside = await aboutRoom(INSIDE)
  heard = [...(await overhearing.everything()), ...asked.flat()]
}, PATIENT_MS)

async function plant(): Promise<void> {
  const { board, callers } = world
  const { facilitator, delegate } = callers
  const { id: personId } = await delegate.json<{ id: string }>('GET', '/api/me')
  const body = { name: NAME, people: [personId], isOpenToFacilitators: false }
  const opened = await facilitator.json<{ id: string }>('POST', `/api/boards/${board.id}/rooms`, {
    body,
  })
  roomId = opened.id
  const open = await OpenBoard.by(delegate, roomId)
  const ear = await Ear.open(roomId, delegate, '')
  open.present({ cursor: PLANTED.presence })
  await eventually(() => expect(ear.frames.some(isPresent)).toBe(true))
  ear.close()
  const proposal = { id: toId<never>('p-room'), title: PLANTED.proposal, note: PLANTED.note }
  open.run(
    { type: 'addProposal', proposal, at: [0, 0] },
    { type: 'putInk', records: [{ id: 'shape:room', typeName: 'shape', text: PLANTED.ink }] },
    { type: 'describe', title: PLANTED.renamed },
  )
  const again = await OpenBoard.by(delegate, roomId)
  await again.until(({ title }) => title === PLANTED.renamed)
  const path = `/api/boards/${roomId}`
  for (const [what, sent] of [
    ['comments', { anchor: { of: 'proposal', id: 'p-room' }, text: PLANTED.comment }],
    ['snapshots', { name: PLANTED.snapshot }],
    ['sources', { title: 'Ours', kind: 'text', text: PLANTED.source }],
  ] as const) {
    const answer = await delegate.call('POST', `${path}/${what}`, { body: sent })
    expect(answer.status).toBe(201)
    if (what === 'snapshots') snapshotId = ((await answer.json()) as { id: string }).id
  }
  // Tried and refused, so that refusals and the log have a chance to say it.
  for (const name of ['facilitator', 'delegate'] as const) {
    const copying = await callers[name].call('POST', `${path}/copies`, { body: { snapshotId } })
    expect(copying.status).toBe(403)
  }
  await facilitator.call('POST', `${path}/comments`, {
    body: { anchor: { of: 'proposal', id: 'p-room' }, text: 'Let me in' },
  })
  for (const name of ['facilitator', 'editor', 'stranger'] as const) {
    expect(await closeCode(roomId, callers[name])).toBeGreaterThan(4400)
  }
  open.close()
  again.close()
}

function isPresent(frame: Buffer): boolean {
  return frame.includes(PLANTED.presence)
}

/** Every answer about the room that can be asked for by its id, and its pages. */
async function aboutRoom(name: CallerName): Promise<readonly Heard[]> {
  const caller = world.callers[name]
  const found: Heard[] = []
  const ask = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await caller.call('GET', path, { headers })
    const body = Buffer.from(await response.arrayBuffer())
    const head = Buffer.from(JSON.stringify([...response.headers]))
    found.push({
      where: `${name}: ${path.replace(roomId, 'ROOM')}`,
      bytes: Buffer.concat([head, body]),
    })
  }
  for (const { method, path, query } of documentedEndpoints()) {
    if (method !== 'GET' || !path.includes(':boardId')) continue
    const filled = path
      .replace(':boardId', roomId)
      .replace(':snapshotId', snapshotId)
      .replace(/:\w+/g, 'none')
    await ask(`${filled}${query && `?${query}`}`)
  }
  const replay = `/b/${roomId}/replay`
  const moment = `${replay}?at=${new Date().toISOString()}`
  for (const page of ['/', `/b/${roomId}`, replay, moment]) await ask(page, { accept: 'text/html' })
  return found
}

/** By whom or where it was found. */
function placesOf(text: string, among: readonly Heard[]): readonly string[] {
  return [...new Set(findCanaries([text], among).map(({ where }) => where.split(':')[0] ?? ''))]
}

test('what was planted is found with who is in the room: nothing here is deaf', () => {
  // That presence is heard in the room was waited for.
  const { presence: _, ...stored } = PLANTED
  for (const [what, text] of Object.entries(stored)) {
    // A source's text is asked for by its id.
    if (what === 'source') continue
    expect([what, placesOf(text, inside)]).toEqual([what, [INSIDE]])
  }
  for (const text of [PLANTED.proposal, PLANTED.note, PLANTED.ink]) {
    expect(placesOf(text, heard)).toContain('document')
  }
  for (const text of [PLANTED.proposal, PLANTED.comment, PLANTED.snapshot]) {
    expect(placesOf(text, heard)).toContain('snapshot')
  }
  const documents = inside.filter(({ where }) => /snapshots\/.*(document|comments)$/.test(where))
  expect(findCanaries([PLANTED.proposal, PLANTED.comment], documents).length).toBeGreaterThan(1)
})

test('everybody else is sent nothing of it, and it is in no log, metrics or error page', () => {
  /** What is stored, and the room's own audit, is not sent: who may read it was asked above. */
  const stored = new Set(['document', 'snapshot', 'audit', INSIDE])
  const sent = heard.filter(({ where }) => !stored.has(where.split(':')[0] ?? ''))
  expect(new Set(sent.map(({ where }) => where.split(':')[0]))).toEqual(
    new Set([...CALLERS.filter((name) => name !== INSIDE), 'log', 'metrics', 'notes']),
  )
  for (const [what, text] of Object.entries(PLANTED)) {
    expect([what, findCanaries([text], sent)]).toEqual([what, []])
  }
})

test('on the plenary nothing of it is sent to anybody, whoever is in the room', () => {
  const lines = heard.filter(({ where }) => where.includes('socket'))
  expect(lines.length).toBeGreaterThan(20)
  expect(findCanaries([...Object.values(PLANTED), NAME, roomId], lines)).toEqual([])
})

test('the name it was opened with is told to facilitators of the plenary, and to nobody else outside', () => {
  const sent = heard.filter(({ where }) => /^(?!document|snapshot)/.test(where))
  expect(placesOf(NAME, sent)).toEqual(['facilitator'])
  const audited = heard.filter(({ where }) => where === 'audit' || where.includes('/audit'))
  expect(audited.length).toBeGreaterThan(1)
  expect(
    findCanaries(
      [NAME, ...Object.values(PLANTED)].filter((text) => text !== PLANTED.snapshot),
      audited,
    ),
  ).toEqual([])
})
