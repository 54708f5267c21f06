/** A board with everybody who can stand to it: what the API's tests start from. */

import { BLANK_DRAFT } from '#domain/minutes/minutes-draft.ts'
import type { Endpoint } from './api-document.ts'
import { Caller } from './caller.ts'
import { madeRooms, type WorldRooms } from './world-rooms.ts'
import { type OpenedRound, openedRound, tabled } from './world-round.ts'

export const MEMBERS = ['facilitator', 'editor', 'delegate', 'commenter', 'viewer'] as const
export const CALLERS = [...MEMBERS, 'outsider', 'stranger'] as const
export type CallerName = (typeof CALLERS)[number]
export type Created = {
  readonly id: string
  readonly url: string
  readonly links: Readonly<Record<'facilitator' | 'editor' | 'viewer', string>>
  readonly recovery: string
}

export type World = {
  readonly board: Created
  /** The outsider is facilitator of a board of their own; the stranger has no session. */
  readonly callers: Readonly<Record<CallerName, Caller>>
  readonly linkId: string
  readonly snapshotId: string
  readonly sourceId: string
  /** A thread with one comment, by the caller who may do all. */
  readonly threadId: string
  readonly commentId: string
  /** Puts a proposal on the board, once. */
  readonly table: () => Promise<void>
  /** Opens a sealed round on it in which all have submitted, once. */
  readonly round: () => Promise<OpenedRound>
  /** Opens caucus rooms and has the delegate ask for one, once. */
  readonly rooms: () => Promise<WorldRooms>
  /** The viewer's. */
  readonly personId: string
}

type StartedThread = { readonly id: string; readonly comments: readonly { readonly id: string }[] }

const BOUND = { role: 'delegate', actorId: 'party-c' }
const COMMENTS = { role: 'commenter' }
/** As in the document's example. */
const POINTS = { 'i-force': { none: 60, contingent: 20 }, 'i-arms': { cut: 40 } }

export function tokenOf(url: string): string {
  return url.slice(url.indexOf('#') + 1)
}

export async function createBoard(caller: Caller, wish: object = {}): Promise<Created> {
  return caller.json<Created>('POST', '/api/boards', { body: wish })
}

/** A newcomer who has joined by a link. */
export async function joinAs(origin: string, link: string, displayName: string): Promise<Caller> {
  const caller = new Caller(origin)
  const answer = await caller.call('POST', '/api/join', {
    body: { token: tokenOf(link), displayName },
  })
  if (!answer.ok) throw new Error(`joining failed: ${await answer.text()}`)
  return caller
}

/** A link for a role of which a new board has none. */
async function linkFor(facilitator: Caller, boardId: string, wish: object): Promise<string> {
  const path = `/api/boards/${boardId}/links`
  return (await facilitator.json<{ url: string }>('POST', path, { body: wish })).url
}

/** The sheet of the delegate's actor, in its first version. */
async function writeScores(facilitator: Caller, path: string): Promise<void> {
  await facilitator.call('PATCH', `${path}/scores`, { body: { audience: 'delegates' } })
  const body = { points: POINTS, reservation: 35, version: 0 }
  await facilitator.call('PUT', `${path}/scores/${BOUND.actorId}`, { body })
}

/** Those of the delegate's actor, in their first version. */
async function writeNotes(delegate: Caller, path: string): Promise<void> {
  const contents = { text: 'Ask for time.', mandate: { reservation: '', ceilings: { i1: 'Ten.' } } }
  const body = { contents, version: 0 }
  await delegate.call('PUT', `${path}/notes/${BOUND.actorId}`, { body })
}

/** In their first version, with a section edited. */
async function writeMinutes(facilitator: Caller, path: string): Promise<void> {
  const edits = { remarks: { text: 'Lunch was late.', basis: 'a' } }
  const body = { draft: { ...BLANK_DRAFT, place: 'Geneva', left: ['rounds'], edits }, version: 0 }
  await facilitator.call('PUT', `${path}/minutes`, { body })
}

export async function makeWorld(origin: string): Promise<World> {
  const facilitator = new Caller(origin)
  const outsider = new Caller(origin)
  const board = await createBoard(facilitator, { title: 'Talks', displayName: 'Ann' })
  await createBoard(outsider, { displayName: 'Odd' })
  const path = `/api/boards/${board.id}`
  const link = await facilitator.json<{ id: string }>('POST', `${path}/links`, {
    body: { role: 'viewer' },
  })
  const snapshot = await facilitator.json<{ id: string }>('POST', `${path}/snapshots`, {
    body: { name: 'At first' },
  })
  const source = await facilitator.json<{ id: string }>('POST', `${path}/sources`, {
    body: { title: 'Statement', kind: 'text', text: 'The parties met on Monday.' },
  })
  const delegate = await joinAs(origin, await linkFor(facilitator, board.id, BOUND), 'Del')
  await writeScores(facilitator, path)
  await writeNotes(delegate, path)
  await writeMinutes(facilitator, path)
  const thread = await facilitator.json<StartedThread>('POST', `${path}/comments`, {
    body: { anchor: { of: 'proposal', id: 'p-contingent' }, text: 'How many?' },
  })
  await facilitator.call('PUT', `${path}/reactions`, {
    body: { on: 'card', id: 'p-contingent', kind: 'question', state: 'on' },
  })
  const callers = {
    facilitator,
    editor: await joinAs(origin, board.links.editor, 'Ed'),
    delegate,
    commenter: await joinAs(origin, await linkFor(facilitator, board.id, COMMENTS), 'Com'),
    viewer: await joinAs(origin, board.links.viewer, 'Vi'),
    outsider,
    stranger: new Caller(origin),
  }
  const table = once(() => tabled(facilitator, board.id))
  return {
    board,
    personId: (await callers.viewer.json<{ id: string }>('GET', '/api/me')).id,
    threadId: thread.id,
    commentId: thread.comments[0]?.id ?? '',
    linkId: link.id,
    snapshotId: snapshot.id,
    sourceId: source.id,
    callers,
    table,
    rooms: once(() => madeRooms(callers, board.id)),
    round: once(async () => {
      await table()
      return openedRound(callers, board.id)
    }),
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Calls an endpoint as its example does, with this world's ids and token in the example's places. */
export async function callEndpoint(
  world: World,
  name: CallerName,
  endpoint: Endpoint,
): Promise<Response> {
  const round = await roundFor(world, endpoint)
  const rooms = isAboutRooms(endpoint) ? await world.rooms() : undefined
  const templateId = await ownTemplate(world, endpoint)
  const ids = {
    ...rooms,
    ...(templateId && { templateId }),
    ...(round && { roundId: round.id, actorId: round.actorOf(name) }),
  }
  const isAboutLobby = endpoint.path.includes('/knocks') && name === 'facilitator'
  const inRoom = endpoint.path.endsWith('/carry') && rooms?.plenaryId === world.board.id
  const board = inRoom ? { ...world.board, id: rooms.sharedId } : world.board
  const personId = isAboutLobby ? await someoneWaits(world) : world.personId
  const query = endpoint.query ? `?${endpoint.query}` : ''
  return world.callers[name].call(
    endpoint.method,
    pathIn({ ...world, board, personId }, endpoint, ids) + query,
    {
      ...(endpoint.body !== undefined && { body: inWorld(endpoint.body, world, rooms) }),
    },
  )
}

/** Opens a lobby and has somebody knock, whose id it returns; nobody's where there is no such board. */
export async function someoneWaits({ board, callers }: World): Promise<string> {
  const path = `/api/boards/${board.id}/door`
  const opened = await callers.facilitator.call('PATCH', path, { body: { lobby: true } })
  if (!opened.ok) return 'nobody'
  const comer = await joinAs(callers.facilitator.origin, board.links.editor, 'Noor')
  return (await comer.json<{ id: string }>('GET', '/api/me')).id
}

function isAboutRooms({ path }: Endpoint): boolean {
  return path.includes('/rooms') || path.endsWith('/carry')
}

/** One that the facilitator saved, for whoever would delete one. */
async function ownTemplate(
  { board, callers }: World,
  { method, path }: Endpoint,
): Promise<string | undefined> {
  if (method !== 'DELETE' || !path.includes(':templateId')) return undefined
  const body = { boardId: board.id, title: 'Exercise' }
  return (await callers.facilitator.json<{ id: string }>('POST', '/api/templates', { body })).id
}

/** What endpoints of sealed rounds need on the board. */
async function roundFor(world: World, { path }: Endpoint): Promise<OpenedRound | undefined> {
  if (path.includes(':roundId')) return world.round()
  if (path.includes('/rounds')) await world.table()
  return undefined
}

/** For calls that are refused before anybody looks. */
const NOWHERE = { templateId: 'harbour-siting', roundId: 'none', roomId: 'none', requestId: 'none' }

/** An endpoint's path with this world's ids. */
export function pathIn(
  { board, callers: _, table: _table, round: _round, rooms: _rooms, ...named }: World,
  { path }: Endpoint,
  made: Readonly<Record<string, string>> = {},
): string {
  const ids: Readonly<Record<string, string>> = {
    actorId: BOUND.actorId,
    ...NOWHERE,
    ...named,
    ...made,
    boardId: board.id,
  }
  return path.replace(/:(\w+)/g, (_, id: string) => ids[id] ?? '')
}

function inWorld(body: unknown, { board, personId }: World, rooms?: WorldRooms): unknown {
  if (typeof body !== 'object' || body === null) return body
  return {
    ...body,
    ...('token' in body && { token: tokenOf(board.links.editor) }),
    // In a board's file, they are not people here.
    ...('boardId' in body && { boardId: board.id }),
    ...('people' in body && !('board' in body) && { people: [personId] }),
    ...('ids' in body && { ids: [rooms?.changeId] }),
  }
}
