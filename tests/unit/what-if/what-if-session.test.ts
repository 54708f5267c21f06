import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { BoardSession } from '#components/board/board-session.ts'
import { applyWhatIf } from '#components/what-if/apply-what-if.ts'
import { MAX_MOVES, moveState } from '#domain/board/what-if/ghost-move.ts'
import { type PositionKey, positionKey } from '#domain/negotiation/position.ts'
import { actor, id, proposal, stance } from '#tests/support/board-builder.ts'
import { BoardServer } from '../board-session/board-server.ts'
import { isSaved, untilConnection, untilReading } from '../board-session/until.ts'

const KEY: PositionKey = positionKey(id('russia'), id('troops'))

let server: BoardServer
let sessions: BoardSession[]

async function enter(...args: Parameters<BoardServer['open']>): Promise<BoardSession> {
  const session = server.open(...args)
  sessions.push(session)
  await untilConnection(session, isSaved)
  return session
}

beforeEach(async () => {
  sessions = []
  server = new BoardServer(
    actor('russia'),
    actor('europe'),
    proposal('troops'),
    proposal('arms'),
    stance('russia', 'troops', 'red_line', { quote: 'Never.' }),
  )
  await server.start()
})

afterEach(async () => {
  for (const session of sessions) session.close()
  await server.kill()
})

describe('a what-if', () => {
  it('[W2] [W3] [W7] moves positions for this person alone, and not a byte of the document', async () => {
    const [ann, ben] = [await enter('ann'), await enter('ben')]
    const bytes = Y.encodeStateAsUpdate(ann.doc)
    ann.whatIf.start()
    ann.run(stance('russia', 'troops', 'support'))
    ann.run(stance('europe', 'troops', 'conditional', { condition: 'no troops' }))
    expect(stanceFor(ann)).toBe('support')
    expect(ann.current().board.negotiation.positions.get(KEY)?.quote).toBe('Never.')
    expect(ann.seen().board.negotiation.ledger).toBe(ann.current().board.negotiation.ledger)
    expect(Y.encodeStateAsUpdate(ann.doc)).toEqual(bytes)
    expect(ann.unsavedCount).toBe(0)
    // A real change after it proves that whatever Ann had sent would have been here by now.
    ben.run(proposal('later'))
    await untilReading(ann, ({ board }) => board.negotiation.proposals.size === 3)
    expect(stanceFor(ben)).toBe('red_line')
    expect(ben.shownWhatIfs.current()).toEqual([])
    ann.whatIf.end()
    expect(ann.seen()).toBe(ann.current())
    expect(stanceFor(ann)).toBe('red_line')
  })

  it('[W2] refuses with words whatever is not a position, and typing', async () => {
    const ann = await enter('ann')
    const bytes = Y.encodeStateAsUpdate(ann.doc)
    ann.whatIf.start()
    ann.run(proposal('new'), stance('russia', 'arms', 'opposed'))
    ann.type(() => ann.doc.getMap('meta').set('title', 'Mine'))
    expect(Y.encodeStateAsUpdate(ann.doc)).toEqual(bytes)
    expect(ann.whatIf.state()?.moves).toHaveLength(1)
    expect(ann.notices.current().map(({ text }) => text)).toEqual([
      'In a what-if only positions move. Apply or discard it to change anything else on the board.',
    ])
  })
})

describe('the moves of a what-if', () => {
  it('[W4] takes back and does again its own moves, never acts on the board', async () => {
    const ann = await enter('ann')
    ann.run(stance('europe', 'arms', 'support'))
    ann.whatIf.start()
    expect(ann.undo.undo()).toBe(false)
    ann.run(stance('russia', 'troops', 'opposed'))
    ann.run(stance('russia', 'troops', 'support'))
    expect(ann.undo.undo()).toBe(true)
    expect(stanceFor(ann)).toBe('opposed')
    expect(ann.undo.redo()).toBe(true)
    expect(stanceFor(ann)).toBe('support')
    const europe = positionKey(id('europe'), id('arms'))
    expect(ann.current().board.negotiation.positions.get(europe)?.stance).toBe('support')
  })

  it('[W4] counts one move a cell, and none for one that leads back', async () => {
    const ann = await enter('ann')
    ann.whatIf.start()
    ann.run(stance('russia', 'troops', 'opposed'))
    ann.run(stance('russia', 'troops', 'support'))
    expect(ann.whatIf.state()?.moves).toHaveLength(1)
    ann.run(stance('russia', 'troops', 'red_line'))
    expect(ann.whatIf.state()?.moves).toEqual([])
    expect(ann.seen()).toBe(ann.current())
  })

  it('holds no more moves than are read at every change without a hitch', async () => {
    const ann = await enter('ann')
    const many = Array.from({ length: MAX_MOVES + 1 }, (_, n) => `p${n}`)
    ann.run(...many.map((name) => proposal(name)))
    ann.whatIf.start()
    ann.run(...many.map((name) => stance('russia', name, 'support')))
    expect(ann.whatIf.state()?.moves).toEqual([])
    expect(ann.notices.current().at(-1)?.text).toMatch(/holds 200 moves/u)
  })
})

describe('a what-if that is applied', () => {
  it('[W5] logs every move with its name as the reason, and is one step of undo', async () => {
    const [ann, ben] = [await enter('ann'), await enter('ben')]
    ann.whatIf.start({ name: 'Swap troops for arms' })
    ann.run(stance('russia', 'troops', 'opposed'))
    ann.run(stance('europe', 'arms', 'support'))
    expect(applyWhatIf(ann)).toBe(true)
    expect(ann.whatIf.isOn).toBe(false)
    await untilReading(ben, ({ board }) => board.negotiation.ledger.length === 3)
    const { ledger } = ben.current().board.negotiation
    expect(ledger.slice(1).map(({ to, reason, byName }) => [to, reason, byName])).toEqual([
      ['opposed', 'Swap troops for arms', 'ann'],
      ['support', 'Swap troops for arms', 'ann'],
    ])
    expect(ann.undo.undo()).toBe(true)
    expect(stanceFor(ann)).toBe('red_line')
    const arms = positionKey(id('europe'), id('arms'))
    expect(ann.current().board.negotiation.positions.has(arms)).toBe(false)
  })

  it('goes on, with words, where the board may not be changed', async () => {
    const ann = await enter('ann', 'viewer')
    ann.run(stance('russia', 'troops', 'support'))
    expect(stanceFor(ann)).toBe('red_line')
    ann.whatIf.start()
    ann.run(stance('russia', 'troops', 'support'))
    expect(stanceFor(ann)).toBe('support')
    expect(applyWhatIf(ann)).toBe(false)
    expect(ann.whatIf.isOn).toBe(true)
    expect(ann.notices.current().at(-1)?.text).toMatch(/You can look at this board/u)
  })
})

describe('a what-if while the board moves under it', () => {
  it('[W6] keeps its ghost, says that the real position has moved, and drops what has come about', async () => {
    const [ann, ben] = [await enter('ann'), await enter('ben')]
    ann.whatIf.start()
    ann.run(stance('russia', 'troops', 'support'))
    ben.run(stance('russia', 'troops', 'opposed'))
    await untilReading(ann, () => stanceReally(ann) === 'opposed')
    expect(stanceFor(ann)).toBe('support')
    expect(stateOf(ann)).toBe('overtaken')
    ben.run(stance('russia', 'troops', 'support', { quote: 'Why not.' }))
    await untilReading(ann, () => stanceReally(ann) === 'support')
    expect(stateOf(ann)).toBe('come about')
    expect(ann.seen().board.negotiation.positions.get(KEY)?.quote).toBe('Why not.')
    const logged = ann.current().board.negotiation.ledger.length
    applyWhatIf(ann)
    expect(ann.current().board.negotiation.ledger).toHaveLength(logged)
  })
})

describe('a what-if shown to everybody', () => {
  it('[W8] is there for the others with its name and whose it is, until it is left', async () => {
    const [ann, ben] = [await enter('ann'), await enter('ben')]
    ann.whatIf.start({ name: 'Swap' })
    ann.run(stance('russia', 'troops', 'support'))
    ann.whatIf.show(true)
    await untilShown(ben, 1)
    const [shown] = ben.shownWhatIfs.current()
    expect(shown).toMatchObject({ name: 'Swap', by: { name: 'ann' }, isHidden: false })
    expect(ben.shownWhatIfs.guests()).toMatchObject([{ actorId: 'russia', band: 'support' }])
    expect(stanceFor(ben)).toBe('red_line')
    ben.shownWhatIfs.hide(shown?.by.clientId ?? 0, true)
    expect(ben.shownWhatIfs.guests()).toEqual([])
    expect(ben.shownWhatIfs.current()).toMatchObject([{ isHidden: true }])
    ann.whatIf.end()
    await untilShown(ben, 0)
  })

  it('[W8] is not shown when it is too long for that, and says so', async () => {
    const [ann, ben] = [await enter('ann'), await enter('ben')]
    const many = Array.from({ length: 60 }, (_, n) => `a-proposal-with-a-long-id-${n}`)
    ann.run(...many.map((name) => proposal(name)))
    ann.whatIf.start()
    ann.whatIf.show(true)
    ann.run(...many.map((name) => stance('russia', name, 'support')))
    expect(ann.whatIf.state()?.isShown).toBe(false)
    expect(ann.notices.current().at(-1)?.text).toMatch(/too many moves/u)
    expect(ben.shownWhatIfs.current()).toEqual([])
  })

  it('[W8] is nothing when a viewer shows it, or when it is rubbish', async () => {
    const [ann, ben] = [await enter('ann', 'viewer'), await enter('ben')]
    const eve = await enter('eve')
    ann.whatIf.start()
    ann.run(stance('russia', 'troops', 'support'))
    ann.whatIf.show(true)
    eve.awareness.setLocalStateField('whatIf', [{}, ['russia'], 'x'.repeat(900)])
    const cleo = await enter('cleo')
    cleo.whatIf.start({ name: 'Real' })
    cleo.run(stance('russia', 'troops', 'abstain'))
    cleo.whatIf.show(true)
    await untilShown(ben, 1)
    expect(ben.shownWhatIfs.current()).toMatchObject([{ name: 'Real' }])
  })
})

function stanceFor(session: BoardSession): string | undefined {
  return session.seen().board.negotiation.positions.get(KEY)?.stance
}

function stanceReally(session: BoardSession): string | undefined {
  return session.current().board.negotiation.positions.get(KEY)?.stance
}

function stateOf(session: BoardSession): string | undefined {
  const [move] = session.whatIf.state()?.moves ?? []
  return move && moveState(move, session.current().board.negotiation)
}

function untilShown(session: BoardSession, count: number): Promise<void> {
  const { shownWhatIfs } = session
  return new Promise((resolve) => {
    const look = () => {
      if (shownWhatIfs.current().length !== count) return
      stop()
      resolve()
    }
    const stop = shownWhatIfs.subscribe(look)
    look()
  })
}
