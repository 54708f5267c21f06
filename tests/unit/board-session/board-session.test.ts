import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BoardSession } from '#components/board/board-session.ts'
import { CLOSE } from '#domain/access/close-code.ts'
import type { Command } from '#domain/board/command.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { eventually } from '#tests/support/eventually.ts'
import { BOARD_ID, BoardServer } from './board-server.ts'
import { isSaved, untilConnection, untilReading } from './until.ts'

const russia = 'russia' as ActorId
const troops = 'p-troops' as ProposalId

const PROPOSAL: Command = {
  type: 'addProposal',
  proposal: { id: troops, title: 'US troops' },
  at: [0, 0],
}

function proposal(id: string): Command {
  return { type: 'addProposal', proposal: { id: id as ProposalId, title: id }, at: [0, 0] }
}

function titles(session: BoardSession): string[] {
  return [...session.current().board.negotiation.proposals.values()].map(({ title }) => title)
}

let server: BoardServer
let sessions: BoardSession[]
const open = (...args: Parameters<BoardServer['open']>) => {
  const session = server.open(...args)
  sessions.push(session)
  return session
}

beforeEach(async () => {
  sessions = []
  server = new BoardServer(
    { type: 'describe', title: 'Guarantees' },
    { type: 'addActor', actor: { id: russia, name: 'Russia' }, lane: true },
    PROPOSAL,
  )
  await server.start()
})

afterEach(async () => {
  for (const session of sessions) session.close()
  await server.kill()
})

describe('opening a board and saving it', () => {
  it('is not open, and refuses to write, until the board was read whole', async () => {
    const session = open('ann')
    session.run(proposal('too-early'))
    expect(session.connection()).toEqual({ state: 'connecting', failures: 0 })
    expect(session.mayEdit).toBe(false)
    await untilConnection(session, isSaved)
    expect(session.mayEdit).toBe(true)
    expect(titles(session)).toEqual(['US troops'])
  })

  it('[S9] says saved only while everything is on the disk', async () => {
    const session = open('ann')
    await untilConnection(session, isSaved)
    let release = () => {}
    server.disk = new Promise((resolve) => {
      release = resolve
    })
    session.run(proposal('one'))
    session.run(proposal('two'))
    expect(session.connection()).toMatchObject({ state: 'live', saved: false })
    expect(session.unsavedCount).toBe(2)
    release()
    await untilConnection(session, isSaved)
    expect(readBoard(server.stored()).board.negotiation.proposals.size).toBe(3)
    expect(session.unsavedCount).toBe(0)
  })
})

describe('a large board', () => {
  const large = Array.from({ length: 300 }, (_, i) => proposal(`card-${i}-of-three-hundred`))
  const whole = (session: BoardSession) => titles(session).length === 301

  afterEach(() => vi.unstubAllGlobals())

  it('[S10] arrives deflated, and whole', async () => {
    let inflations = 0
    class Counted extends DecompressionStream {
      constructor(format: CompressionFormat) {
        super(format)
        inflations += 1
      }
    }
    vi.stubGlobal('DecompressionStream', Counted)
    const [ann, ben] = [open('ann'), open('ben')]
    await untilConnection(ann, isSaved)
    for (const command of large) ann.run(command)
    await untilConnection(ann, isSaved)
    expect(inflations).toBe(0)
    const cleo = open('cleo')
    await untilConnection(cleo, isSaved)
    await untilReading(cleo, () => whole(cleo))
    await untilReading(ben, () => whole(ben))
    expect(inflations).toBe(1)
    ann.run(proposal('afterwards'))
    await untilReading(cleo, () => titles(cleo).includes('afterwards'))
  })

  it('[S10] arrives as it is where it cannot be inflated', async () => {
    const ann = open('ann')
    await untilConnection(ann, isSaved)
    for (const command of large) ann.run(command)
    await untilConnection(ann, isSaved)
    vi.stubGlobal('DecompressionStream', undefined)
    const cleo = open('cleo')
    await untilReading(cleo, () => whole(cleo))
  })
})

describe('a lost line', () => {
  it('counts what is not sent while the server is away, and loses and doubles nothing', async () => {
    const [ann, ben] = [open('ann'), open('ben')]
    await Promise.all([untilConnection(ann, isSaved), untilConnection(ben, isSaved)])
    await server.kill()
    await untilConnection(ann, ({ state }) => state === 'reconnecting')
    ann.run(proposal('from-ann'))
    ann.run({ type: 'takePosition', actorId: russia, proposalId: troops, stance: 'red_line' })
    ben.run(proposal('from-ben'))
    expect(ann.connection()).toMatchObject({ state: 'reconnecting', unsent: 2 })

    await server.start()
    ann.retry()
    ben.retry()
    await Promise.all([untilConnection(ann, isSaved), untilConnection(ben, isSaved)])
    const all = ['US troops', 'from-ann', 'from-ben'].sort()
    await untilReading(ann, () => titles(ann).length === 3)
    await untilReading(ben, () => titles(ben).length === 3)
    expect([titles(ann).sort(), titles(ben).sort()]).toEqual([all, all])
    const ledger = ben.current().board.negotiation.ledger
    expect(ledger.map(({ to, byName }) => [to, byName])).toEqual([['red_line', 'ann']])
    const stored = readBoard(server.stored()).board.negotiation
    expect(stored.proposals.size).toBe(3)
  })

  it('counts changes that were sent but not confirmed as unsent when the line breaks', async () => {
    const session = open('ann')
    await untilConnection(session, isSaved)
    server.disk = new Promise(() => {})
    session.run(proposal('on-its-way'))
    await server.kill()
    const state = await untilConnection(session, ({ state }) => state === 'reconnecting')
    expect(state).toMatchObject({ unsent: 1 })
  })
})

describe('rights', () => {
  it('lets a viewer look and nothing else', async () => {
    const viewer = open('vic', 'viewer')
    await untilConnection(viewer, isSaved)
    viewer.run(proposal('from-a-viewer'))
    expect(titles(viewer)).toEqual(['US troops'])
    expect(viewer.notices.current().map(({ tone }) => tone)).toEqual(['refused'])
    expect(viewer.unsavedCount).toBe(0)
  })

  it('ends for good, with the reason, when its person is removed or the board deleted', async () => {
    const [ann, ben] = [open('ann'), open('ben')]
    await Promise.all([untilConnection(ann, isSaved), untilConnection(ben, isSaved)])
    server.roles.delete('ann')
    await server.hub.recheck(BOARD_ID)
    expect(await untilConnection(ann, ({ state }) => state === 'ended')).toEqual({
      state: 'ended',
      reason: 'removed',
      unsent: 0,
    })
    expect(ann.mayEdit).toBe(false)
    server.hub.end(BOARD_ID, CLOSE.noSuchBoard)
    expect(await untilConnection(ben, ({ state }) => state === 'ended')).toMatchObject({
      reason: 'deleted',
    })
  })
})

describe('acts of one’s own', () => {
  it('takes back only its own last act, and sends that too', async () => {
    const [ann, ben] = [open('ann'), open('ben')]
    await Promise.all([untilConnection(ann, isSaved), untilConnection(ben, isSaved)])
    ann.run(proposal('by-ann'))
    await untilReading(ben, () => titles(ben).includes('by-ann'))
    ben.run(proposal('by-ben'))
    await untilReading(ann, () => titles(ann).includes('by-ben'))
    ann.undo.undo()
    await untilReading(ben, () => !titles(ben).includes('by-ann'))
    expect(titles(ben).sort()).toEqual(['US troops', 'by-ben'])
  })

  it('stamps what a facilitator states for an actor as attributed', async () => {
    const [chair, ann] = [open('chair', 'facilitator'), open('ann')]
    await Promise.all([untilConnection(chair, isSaved), untilConnection(ann, isSaved)])
    const take: Command = {
      type: 'takePosition',
      actorId: russia,
      proposalId: troops,
      stance: 'opposed',
    }
    chair.run(take)
    const attributed = () =>
      [...ann.current().board.negotiation.positions.values()].map((p) => p.attributedBy)
    await untilReading(ann, () => attributed().length === 1)
    expect(attributed()).toEqual(['facilitator'])
    ann.run({ ...take, stance: 'support' })
    expect(attributed()).toEqual([undefined])
  })

  it('refuses, with a word why, what a delegate would state for another actor', async () => {
    const [ann, del] = [open('ann'), open('del', 'delegate')]
    await Promise.all([untilConnection(ann, isSaved), untilConnection(del, isSaved)])
    const ukraine = 'a1' as ActorId
    ann.run({ type: 'addActor', actor: { id: ukraine, name: 'Ukraine' }, lane: true })
    await untilReading(del, () => del.current().board.negotiation.actors.has(ukraine))
    const take = (actorId: ActorId): Command => ({
      type: 'takePosition',
      actorId,
      proposalId: troops,
      stance: 'support',
    })
    del.run(take(russia))
    expect(del.current().board.negotiation.positions.size).toBe(0)
    expect(del.notices.current().map(({ text }) => text)).toEqual([
      'You speak for Ukraine. Where Russia stands, its own delegate or the facilitator says.',
    ])
    expect([del.isForeignLane(russia), del.isForeignLane(ukraine)]).toEqual([true, false])
    del.run(take(ukraine))
    const [position] = [...del.current().board.negotiation.positions.values()]
    expect(position).toMatchObject({ actorId: ukraine, evidence: 'self' })
  })

  it('knows whom a delegate speaks for, and stamps what they state so', async () => {
    const bob = open('bob')
    await untilConnection(bob, isSaved)
    server.roles.set('bob', 'delegate')
    await server.hub.recheck(BOARD_ID)
    await eventually(() => expect(bob.me).toMatchObject({ role: 'delegate', actorId: 'a1' }))
    expect(bob.mayEdit).toBe(true)
    expect(bob.act()).toMatchObject({ by: 'bob', speaksFor: 'a1' })
    server.roles.set('bob', 'editor')
    await server.hub.recheck(BOARD_ID)
    await eventually(() => expect(bob.act()).not.toHaveProperty('speaksFor'))
  })
})
