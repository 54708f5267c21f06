/** Minutes over HTTP: who writes them, what they are made of, and that nothing of two who write at once is lost. */

import mammoth from 'mammoth'
import { beforeEach, describe, expect, test } from 'vitest'
import { BLANK_DRAFT, type MinutesDraft } from '#domain/minutes/minutes-draft.ts'
import type { MinutesView } from '#domain/minutes/minutes-view.ts'
import type { SectionId } from '#domain/minutes/section-id.ts'
import { type ActorId, type ProposalId, toId } from '#domain/negotiation/ids.ts'
import { revisionOfFile } from '#server/minutes/revision-of.ts'
import { eventually } from '#tests/support/eventually.ts'
import { serverForTests } from '#tests/support/server-for-tests.ts'
import { Caller } from './caller.ts'
import { OpenBoard } from './open-board.ts'
import { NewsSocket } from './sockets.ts'
import { type Created, createBoard, joinAs } from './world.ts'

const { database, server } = serverForTests()
let ann: Caller
let board: Created
let path: string

beforeEach(async () => {
  ann = new Caller(server.origin)
  board = await createBoard(ann, { title: 'Water', displayName: 'Ann' })
  path = `/api/boards/${board.id}`
})

function minutes(caller = ann): Promise<MinutesView> {
  return caller.json<MinutesView>('GET', `${path}/minutes`)
}

async function section(id: SectionId): Promise<string> {
  const { sections } = await minutes()
  return sections.find((each) => each.id === id)?.text ?? 'no such section'
}

function put(draft: MinutesDraft, version: number, caller = ann): Promise<Response> {
  return caller.call('PUT', `${path}/minutes`, { body: { draft, version } })
}

function act(body: object): Promise<unknown> {
  return ann.json('POST', `${path}/session`, { body })
}

describe('what they are made of', () => {
  test('who was there, in which role, and who is there no more', async () => {
    const link = await ann.json<{ id: string; url: string }>('POST', `${path}/links`, {
      body: { role: 'delegate', actorId: 'party-b' },
    })
    const ben = await joinAs(server.origin, link.url, 'Ben')
    await joinAs(server.origin, board.links.viewer, 'Vi')
    const { id } = await ben.json<{ id: string }>('GET', '/api/me')
    const before = await section('attendance')
    expect(before).toContain('| Ann | facilitator |')
    expect(before).toMatch(
      /\| Ben \| delegate, Party B \| not recorded; first came in \d\d:\d\d \|/,
    )
    expect(before).toContain('No delegate was seated for Party A and Party C.')
    const hand = await OpenBoard.by(ben, board.id)
    await eventually(async () =>
      expect(await section('attendance')).toMatch(
        /\| Ben \| delegate, Party B \| \d\d:\d\d on \| under a minute \|/,
      ),
    )
    hand.close()
    expect((await ann.call('DELETE', `${path}/people/${id}`)).status).toBe(204)
    expect(await section('attendance')).toMatch(/No longer on the board: Ben \(\d\d:\d\d/)
  })

  test('the agenda with what was taken up, and the stages with their times', async () => {
    const item = (id: string, title: string) => ({ id, title, minutes: 5 })
    await act({ act: 'setAgenda', agenda: [item('one', 'Dams'), item('two', 'Prices')] })
    await act({ act: 'takeUp', itemId: 'one' })
    await act({ act: 'setStage', stage: 'table' })
    const text = await section('agenda')
    expect(text).toMatch(/1\. \*\*Dams\*\*: 5 min planned, taken up from \d\d:\d\d on$/m)
    expect(text).toContain('2. **Prices**: 5 min planned, not taken up')
    expect(text).toMatch(/\| Prepare \| \d\d:\d\d \| \d\d:\d\d \| under a minute \|/)
    expect(text).toMatch(/\| Table \| \d\d:\d\d \| still on \|/)
  })

  test('moves and decisions of the board, as soon as they are saved', async () => {
    const open = await OpenBoard.by(ann, board.id)
    open.run(
      { type: 'addProposal', proposal: { id: toId('p1'), title: 'Dam' }, at: [0, 0] },
      { type: 'takePosition', actorId: toId('party-a'), proposalId: toId('p1'), stance: 'opposed' },
    )
    open.run({
      type: 'takePosition',
      actorId: toId('party-a'),
      proposalId: toId('p1'),
      stance: 'support',
    })
    open.run({ type: 'agree', proposalIds: [toId('p1')], level: 'agreed_ad_referendum' })
    await expect
      .poll(() => section('moves'))
      .toContain('Party A on *Dam*: from opposed to support.')
    await expect.poll(() => section('decisions')).toContain('1. *Dam*: agreed ad referendum')
    open.close()
  })

  test('what changed since the first snapshot that somebody saved, net', async () => {
    const open = await OpenBoard.by(ann, board.id)
    const says = (stance: 'opposed' | 'abstain' | 'support') =>
      ({
        type: 'takePosition',
        actorId: toId<ActorId>('party-a'),
        proposalId: toId<ProposalId>('p1'),
        stance,
      }) as const
    open.run(
      { type: 'addProposal', proposal: { id: toId('p1'), title: 'Dam' }, at: [0, 0] },
      says('opposed'),
    )
    await expect.poll(() => section('standing')).toContain('Dam')
    expect(await section('changes')).toBe('')
    await ann.json('POST', `${path}/snapshots`, { body: { name: 'Opening' } })
    open.run(says('abstain'))
    open.run(says('support'))
    await expect
      .poll(() => section('changes'))
      .toMatch(/^Net, since the snapshot “Opening” of .*: 1 move\.\n\n### Dam\n/u)
    expect(await section('changes')).toContain('moved from opposed to support on *Dam* at')
    open.close()
  })

  test('unresolved comments, and none that were resolved', async () => {
    const anchor = { of: 'proposal', id: 'p1' }
    const start = (text: string) =>
      ann.json<{ id: string }>('POST', `${path}/comments`, { body: { anchor, text } })
    await start('Who *pays*?')
    const { id } = await start('Done')
    await ann.call('PATCH', `${path}/comments/${id}`, { body: { state: 'resolved' } })
    const text = await section('comments')
    expect(text).toContain('“Who \\*pays\\*?”')
    expect(text).not.toContain('Done')
  })

  test('what changed since another snapshot that was chosen, until it is deleted', async () => {
    const save = (name: string) =>
      ann.json<{ id: string }>('POST', `${path}/snapshots`, { body: { name } })
    const open = await OpenBoard.by(ann, board.id)
    const add = (name: string) =>
      open.run({ type: 'addProposal', proposal: { id: toId(name), title: name }, at: [0, 0] })
    await save('Opening')
    add('Dam')
    await expect.poll(() => section('positions')).toContain('Dam')
    const { id } = await save('After the break')
    add('Canal')
    await expect.poll(() => section('changes')).toContain('“Opening”')
    await put({ ...BLANK_DRAFT, since: id }, 0)
    expect(await section('changes')).toMatch(/“After the break”[\s\S]*Canal/u)
    expect(await section('changes')).not.toContain('Dam')
    await ann.call('DELETE', `${path}/snapshots/${id}`)
    expect(await section('changes')).toContain('“Opening”')
    open.close()
  })

  test('made-up names, for whoever left and whatever was done before too', async () => {
    const ed = await joinAs(server.origin, board.links.editor, 'Edith Own')
    const gone = await joinAs(server.origin, board.links.editor, 'Gone Own')
    const edith = { ...(await ed.json<{ id: string }>('GET', '/api/me')), name: 'Edith Own' }
    const open = await OpenBoard.by(ed, board.id)
    open.runAs(edith, {
      type: 'addProposal',
      proposal: { id: toId('p1'), title: 'Dam' },
      at: [0, 0],
    })
    open.runAs(edith, { type: 'agree', proposalIds: [toId('p1')], level: 'agreed_ad_referendum' })
    await expect.poll(() => section('decisions')).toContain('by Edith Own')
    open.close()
    await ann.call('PATCH', `${path}/door`, { body: { pseudonyms: true } })
    const { id } = await gone.json<{ id: string }>('GET', '/api/me')
    await ann.call('DELETE', `${path}/people/${id}`)
    const text = JSON.stringify(await minutes())
    expect(text).not.toContain('Own')
    expect(await section('decisions')).toContain('Recorded')
  })

  test('the files: for facilitators the minutes, for all members the tables', async () => {
    await put({ ...BLANK_DRAFT, edits: { remarks: { text: 'Lunch was **late**.', basis: '' } } }, 0)
    const file = (format: string, caller = ann) =>
      caller.call('GET', `${path}/export?format=${format}`)
    const markdown = await file('md')
    expect(markdown.headers.get('content-disposition')).toContain('filename="Water.minutes.md"')
    expect(await markdown.text()).toMatch(
      /^# Minutes: Water\n[\s\S]*## Remarks\n\nLunch was \*\*late\*\*\./u,
    )
    const docx = await (await file('docx')).arrayBuffer()
    const { value: words } = await mammoth.extractRawText({ buffer: Buffer.from(docx) })
    expect(words).toContain('Lunch was late.')
    const vi = await joinAs(server.origin, board.links.viewer, 'Vi')
    expect((await file('md', vi)).status).toBe(403)
    expect((await file('docx', vi)).status).toBe(403)
    expect(await (await file('matrix.csv', vi)).text()).toContain('Proposal,Status,Party A')
    expect(await (await file('ledger.csv', vi)).text()).toContain('At,Actor,Proposal,From,To')
  })

  test('the revision is that of the board’s JSON export', async () => {
    const { revision } = await minutes()
    const exported = await ann.call('GET', `${path}/export?format=json`)
    expect(revisionOfFile(await exported.text())).toBe(revision)
  })
})

describe('who writes them', () => {
  test('facilitators alone read or write them', async () => {
    const ed = await joinAs(server.origin, board.links.editor, 'Ed')
    expect((await ed.call('GET', `${path}/minutes`)).status).toBe(403)
    expect((await put(BLANK_DRAFT, 0, ed)).status).toBe(403)
  })

  test('what was written is there again, in the zone that was chosen', async () => {
    const draft: MinutesDraft = {
      ...BLANK_DRAFT,
      zone: 'Asia/Tokyo',
      place: 'Geneva',
      left: ['rounds'],
      edits: { remarks: { text: 'Lunch was late.', basis: '' } },
    }
    expect(await (await put(draft, 0)).json()).toEqual({ version: 1 })
    const view = await ann.json<MinutesView>('GET', `${path}/minutes?zone=Europe/Berlin`)
    expect(view.draft).toEqual(draft)
    expect(view.changedBy?.name).toBe('Ann')
  })

  test('of two from the same version one is written, and the other is told it', async () => {
    const draft = (place: string) => ({ ...BLANK_DRAFT, place })
    const answers = await Promise.all([put(draft('Geneva'), 0), put(draft('Vienna'), 0)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const refused = answers.find(({ status }) => status === 409)
    const told = { minutes: { version: 1, draft: (await minutes()).draft } }
    expect(await refused?.json()).toMatchObject(told)
  })

  test('other facilitators’ pages are told, and nobody else’s', async () => {
    const ed = await joinAs(server.origin, board.links.editor, 'Ed')
    const [hers, his] = await Promise.all([
      NewsSocket.open(board.id, ann),
      NewsSocket.open(board.id, ed),
    ])
    await put(BLANK_DRAFT, 0)
    const topics = ({ told }: NewsSocket) => told.map(({ topic }) => topic)
    await expect.poll(() => topics(hers)).toContain('minutes')
    await ann.call('POST', `${path}/comments`, {
      body: { anchor: { of: 'spot', at: [0, 0] }, text: 'Next' },
    })
    await expect.poll(() => topics(his)).toContain('comments')
    expect(topics(his)).not.toContain('minutes')
    for (const socket of [hers, his]) socket.close()
  })

  test('a zone that is none, or an order that loses a section, is refused', async () => {
    expect((await ann.call('GET', `${path}/minutes?zone=Mars/Base`)).status).toBe(400)
    expect((await put({ ...BLANK_DRAFT, order: ['decisions'] }, 0)).status).toBe(400)
  })

  test('they go with their board', async () => {
    await put(BLANK_DRAFT, 0)
    await ann.call('DELETE', path)
    expect(await database.db.minutesDraft.count({ where: { boardId: board.id } })).toBe(0)
  })
})
