/** Comments beside a board, over HTTP: who may do what, what is kept of hostile words, and where they travel. */

import { beforeAll, expect, test } from 'vitest'
import type { BoardNews } from '#domain/access/board-news.ts'
import { MAX_COMMENT_LENGTH, MAX_COMMENTS, MAX_REACTIONS } from '#domain/comments/comment-limits.ts'
import type { ExportedBoard } from '#domain/exports/format/board-file.ts'
import type { ShownReaction } from '#server/comments/grouped-reactions.ts'
import type { ShownThread } from '#server/comments/thread-row.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { BoardComments, idOf, ON_CARD, refusal } from './board-comments.ts'
import type { Caller } from './caller.ts'
import { NewsSocket } from './sockets.ts'
import { createBoard, makeWorld, type World } from './world.ts'

const { database, server } = serverForTests()
let world: World
let talk: BoardComments
let path: string

beforeAll(async () => {
  world = await makeWorld(server.origin)
  talk = new BoardComments(world.board.id)
  path = talk.path
})

test('a commenter says something on a card, another answers, a viewer reads both in order', async () => {
  const { commenter, editor, viewer } = world.callers
  const before = Date.now()
  const thread = await talk.start(commenter, { text: '  How many?\r\nAnd when? ' })
  await talk.reply(editor, thread, { text: 'Two.' })
  const seen = await talk.thread(viewer, thread)
  expect(seen).toMatchObject({ anchor: ON_CARD, resolved: null, readUpTo: 0 })
  expect(seen.comments.map(({ n, by, text }) => [n, by.name, text])).toEqual([
    [1, 'Com', 'How many?\nAnd when?'],
    [2, 'Ed', 'Two.'],
  ])
  const [first] = seen.comments
  expect(Date.parse(first?.at ?? '')).toBeGreaterThanOrEqual(before)
  expect(Date.parse(first?.at ?? '')).toBeLessThanOrEqual(Date.now())
})

test('nobody says who wrote, when, or under which number: such fields are refused', async () => {
  const { commenter, editor } = world.callers
  const by = await idOf(editor)
  for (const forged of [{ by }, { at: '2020-01-01T00:00:00Z' }, { n: 7 }, { about: 'Lies' }]) {
    expect(await refusal(await talk.send(commenter, forged))).toBe('bad_request')
  }
})

test('one changes and deletes what one wrote; nobody else does, but a facilitator may delete', async () => {
  const { commenter, delegate, editor, facilitator } = world.callers
  const thread = await talk.start(commenter)
  await talk.reply(editor, thread)
  await talk.reply(commenter, thread, { text: 'Mine again.' })
  const whole = await talk.thread(editor, thread)
  for (const other of [delegate, editor, facilitator]) {
    const edit = await other.call('PATCH', talk.pathOf(whole), { body: { text: 'Not mine.' } })
    expect(await refusal(edit)).toBe('not_allowed')
  }
  expect(await refusal(await editor.call('DELETE', talk.pathOf(whole)))).toBe('not_allowed')
  await commenter.call('PATCH', talk.pathOf(whole), { body: { text: 'Better said.' } })
  expect((await facilitator.call('DELETE', talk.pathOf(whole, 2))).status).toBe(204)
  const after = await talk.thread(editor, thread)
  expect(
    after.comments.map(({ text, editedAt, deletedAt }) => [text, !!editedAt, !!deletedAt]),
  ).toEqual([
    ['Better said.', true, false],
    ['', false, true],
    ['Mine again.', false, false],
  ])
  const gone = await editor.call('PATCH', talk.pathOf(whole, 2), { body: { text: 'Back.' } })
  expect(await refusal(gone)).toBe('not_found')
  const rows = await database.db.comment.findMany({ where: { threadId: thread.id, n: 2 } })
  expect(rows.map(({ text }) => text)).toEqual([''])
})

test('a thread whose last words were deleted is gone, with who had read it and the reactions', async () => {
  const { commenter, viewer } = world.callers
  const thread = await talk.start(commenter)
  const [{ id = '' } = {}] = thread.comments
  await viewer.call('PUT', `${path}/comments/${thread.id}/read`, { body: { upTo: 1 } })
  const reaction = { on: 'comment', id, kind: 'thanks', state: 'on' }
  await commenter.call('PUT', `${path}/reactions`, { body: reaction })
  expect((await commenter.call('DELETE', talk.pathOf(thread))).status).toBe(204)
  expect(await refusal(await viewer.call('GET', `${path}/comments/${thread.id}`))).toBe('not_found')
  expect(await refusal(await talk.reply(commenter, thread))).toBe('not_found')
  expect(await database.db.commentRead.count({ where: { threadId: thread.id } })).toBe(0)
  expect(await database.db.reaction.count({ where: { targetId: id } })).toBe(0)
})

test('who resolved a thread, and when, is shown until it is opened again; twice is no error', async () => {
  const { commenter, editor } = world.callers
  const thread = await talk.start(editor)
  const at = `${path}/comments/${thread.id}`
  const resolve = (by: Caller, state: string) =>
    by.json<ShownThread>('PATCH', at, { body: { state } })
  const resolved = await resolve(commenter, 'resolved')
  expect(resolved.resolved?.by.name).toBe('Com')
  expect((await resolve(editor, 'resolved')).resolved).toEqual(resolved.resolved)
  await talk.reply(editor, thread)
  expect((await talk.thread(editor, thread)).resolved).toEqual(resolved.resolved)
  expect((await resolve(editor, 'open')).resolved).toBeNull()
})

test('a mention counts for a member whose name stands in the text, and for nobody else', async () => {
  const { commenter, editor, outsider, viewer } = world.callers
  const [ed, vi, odd] = [await idOf(editor), await idOf(viewer), await idOf(outsider)]
  const thread = await talk.start(commenter, {
    text: 'What do you say, @Ed? And @Odd?',
    mentions: [ed, ed, vi, odd],
  })
  expect(thread.comments[0]?.mentions).toEqual([{ id: ed, name: 'Ed' }])
  const { people } = await commenter.json<{ people: { name: string }[] }>('GET', `${path}/mentions`)
  expect(people.map(({ name }) => name)).toEqual(['Ann', 'Com', 'Del', 'Ed', 'Vi'])
})

test('what one has read is one’s own, and never goes back', async () => {
  const { commenter, editor, viewer } = world.callers
  const thread = await talk.start(commenter)
  await talk.reply(editor, thread)
  const read = (by: Caller, upTo: number) =>
    by.call('PUT', `${path}/comments/${thread.id}/read`, { body: { upTo } })
  expect((await read(viewer, 2)).status).toBe(204)
  expect((await read(viewer, 1)).status).toBe(204)
  expect(await refusal(await read(viewer, 3))).toBe('bad_request')
  expect((await talk.thread(viewer, thread)).readUpTo).toBe(2)
  expect((await talk.thread(editor, thread)).readUpTo).toBe(0)
})

test('numbers are given one by one, however many write at once', async () => {
  const { commenter, editor } = world.callers
  const thread = await talk.start(commenter)
  const said = Array.from({ length: 12 }, (_, i) => talk.reply(i % 2 ? editor : commenter, thread))
  expect((await Promise.all(said)).every(({ status }) => status === 201)).toBe(true)
  const { comments } = await talk.thread(editor, thread)
  expect(comments.map(({ n }) => n)).toEqual(Array.from({ length: 13 }, (_, i) => i + 1))
})

test('texts and threads have bounds', async () => {
  const { commenter } = world.callers
  const longest = 'ü'.repeat(MAX_COMMENT_LENGTH)
  const thread = await talk.start(commenter, { text: longest })
  expect(thread.comments[0]?.text).toBe(longest)
  for (const text of [`${longest}x`, ' \n\t ', '\u0000\u202E', 7, null]) {
    expect(await refusal(await talk.send(commenter, { text }))).toBe('bad_request')
  }
  const tooMany = Array.from({ length: 21 }, (_, i) => `person-${i}`)
  expect(await refusal(await talk.send(commenter, { mentions: tooMany }))).toBe('bad_request')
  await database.db.commentThread.update({
    where: { id: thread.id },
    data: { lastN: MAX_COMMENTS },
  })
  expect(await refusal(await talk.reply(commenter, thread))).toBe('too_many')
  expect(await database.db.comment.count({ where: { threadId: thread.id } })).toBe(1)
})

test.each([
  { of: 'proposal', id: '../x' },
  { of: 'proposal', id: '__proto__' },
  { of: 'ink', id: 'javascript:alert(1)' },
  { of: 'spot', at: [1e9, 0] },
  { of: 'spot', at: [0] },
  { of: 'spot', at: ['0', '0'] },
  { of: 'board' },
  { of: 'proposal', id: 'p', more: 1 },
])('a thread is pinned on nothing like %j', async (anchor) => {
  expect(await refusal(await talk.send(world.callers.editor, { anchor }))).toBe('bad_request')
})

test('a thread keeps what its card was called; of what has no name it keeps none', async () => {
  const { facilitator } = world.callers
  const board = await createBoard(facilitator, { template: 'security-guarantees' })
  const there = new BoardComments(board.id)
  const about = async (anchor: object) => (await there.start(facilitator, { anchor })).about
  expect(await about({ of: 'actor', id: 'russia' })).toBe('Russia')
  expect(await about(ON_CARD)).toMatch(/\w/)
  const token = { of: 'position', actorId: 'russia', proposalId: 'p-contingent' }
  expect(await about(token)).toBe(`Russia: ${await about(ON_CARD)}`)
  expect(await about({ of: 'proposal', id: 'no-such-card' })).toBeNull()
  expect(await about({ of: 'spot', at: [10, -20] })).toBeNull()
})

test('the threads of one board cannot be reached through another', async () => {
  const { commenter, outsider } = world.callers
  const thread = await talk.start(commenter)
  const other = await createBoard(outsider)
  const through = `/api/boards/${other.id}/comments/${thread.id}`
  const comment = `${through}/replies/${thread.comments[0]?.id}`
  const answers = await Promise.all([
    outsider.call('GET', through),
    outsider.call('PATCH', through, { body: { state: 'resolved' } }),
    outsider.call('POST', `${through}/replies`, { body: { text: 'In.' } }),
    outsider.call('PUT', `${through}/read`, { body: { upTo: 1 } }),
    outsider.call('PATCH', comment, { body: { text: 'In.' } }),
    outsider.call('DELETE', comment),
    outsider.call('PUT', `/api/boards/${other.id}/reactions`, {
      body: { on: 'comment', id: thread.comments[0]?.id, kind: 'idea', state: 'on' },
    }),
  ])
  expect(await Promise.all(answers.map(refusal))).toEqual(answers.map(() => 'not_found'))
  expect(await talk.thread(commenter, thread)).toEqual(thread)
})

test('a reaction is one’s own, is there once, and can be taken off', async () => {
  const { commenter, editor, viewer } = world.callers
  const react = (by: Caller, state: string, kind = 'idea') =>
    by.call('PUT', `${path}/reactions`, { body: { on: 'card', id: 'p-1', kind, state } })
  const names = async () => {
    const { reactions } = await viewer.json<{ reactions: ShownReaction[] }>(
      'GET',
      `${path}/reactions`,
    )
    const mine = reactions.filter(({ id }) => id === 'p-1')
    return mine.map(({ kind, by }) => [kind, ...by.map(({ name }) => name)])
  }
  await react(commenter, 'on')
  await react(commenter, 'on')
  await react(editor, 'on')
  expect(await names()).toEqual([['idea', 'Com', 'Ed']])
  await react(commenter, 'off')
  await react(commenter, 'off')
  expect(await names()).toEqual([['idea', 'Ed']])
  expect(await refusal(await react(viewer, 'on'))).toBe('not_allowed')
  expect(await refusal(await react(editor, 'on', 'thumb'))).toBe('bad_request')
  const personId = await idOf(commenter)
  const many = Array.from({ length: MAX_REACTIONS }, (_, i) => `many-${i}`)
  await database.db.reaction.createMany({
    data: many.map((targetId) => ({
      ...{ boardId: world.board.id, on: 'card', targetId, kind: 'seen', personId },
    })),
  })
  expect(await refusal(await react(commenter, 'on'))).toBe('too_many')
})

test('[S19] pages hear which thread changed, and not a word of what it says', async () => {
  const { commenter, editor, viewer } = world.callers
  const page = await NewsSocket.open(world.board.id, viewer)
  const thread = await talk.start(commenter, { text: 'canary-in-a-comment' })
  await talk.reply(editor, thread)
  await editor.call('PUT', `${path}/comments/${thread.id}/read`, { body: { upTo: 2 } })
  const reaction = { on: 'card', id: 'p-contingent', kind: 'seen', state: 'on' }
  await editor.call('PUT', `${path}/reactions`, { body: reaction })
  const ofThread: BoardNews = { topic: 'comments', threadId: thread.id }
  const ofReactions: BoardNews = { topic: 'comments', reactions: true }
  await expect.poll(() => page.told).toEqual([ofThread, ofThread, ofReactions])
  page.close()
})

test('the export holds the threads and reactions; the rows go with the board', async () => {
  const { callers, board } = await makeWorld(server.origin)
  const { commenter, facilitator } = callers
  const there = new BoardComments(board.id)
  const at = there.path
  const thread = await there.start(commenter, {
    text: 'Who pays, @Ann?',
    mentions: [await idOf(facilitator)],
  })
  const [{ id = '' } = {}] = thread.comments
  const reaction = { on: 'comment', id, kind: 'question', state: 'on' }
  await facilitator.call('PUT', `${at}/reactions`, { body: reaction })
  const { comments, people } = await commenter.json<ExportedBoard>(
    'GET',
    `${at}/export?format=json`,
  )
  expect(people.map(({ id, name }) => `${id} ${name}`)).toEqual(['person-1 Ann', 'person-2 Com'])
  expect(comments?.threads[1]).toEqual({
    anchor: ON_CARD,
    about: null,
    startedAt: thread.startedAt,
    resolved: null,
    comments: [
      {
        n: 1,
        by: 'person-2',
        at: thread.comments[0]?.at,
        text: 'Who pays, @Ann?',
        mentions: [{ person: 'person-1', name: 'Ann' }],
        editedAt: null,
        deletedAt: null,
        reactions: [{ kind: 'question', by: ['person-1'] }],
      },
    ],
  })
  expect(comments?.cards).toEqual([
    { proposalId: 'p-contingent', reactions: [{ kind: 'question', by: ['person-1'] }] },
  ])
  await facilitator.call('DELETE', at)
  const where = { boardId: board.id }
  expect(await database.db.commentThread.count({ where })).toBe(0)
  expect(await database.db.comment.count({ where: { threadId: thread.id } })).toBe(0)
  expect(await database.db.reaction.count({ where })).toBe(0)
})
