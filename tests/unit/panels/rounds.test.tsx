// @vitest-environment jsdom
import { act } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { RoundStrip } from '#components/rounds/round-strip.tsx'
import { RoundsProvider } from '#components/rounds/rounds-context.tsx'
import { RoundsPanel } from '#components/rounds/rounds-panel.tsx'
import type { Role } from '#domain/access/role.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { enterRound } from '#domain/rounds/enter-round.ts'
import { actor, id, proposal, stance } from '#tests/support/board-builder.ts'
import { BoardStage } from './board-stage.tsx'

const [ukraine, russia] = [id<ActorId>('Ukraine'), id<ActorId>('Russia')]
const [p1, p2] = [id<ProposalId>('p1'), id<ProposalId>('p2')]
const PROPOSALS = [p1, p2].map((each) => ({ id: each, version: 1 }))
const PARTIES = [ukraine, russia].map((actorId) => ({ actorId, name: actorId }))

const round = (over: object = {}) => ({
  ...{ id: 'r1', number: 1, state: 'open', openedBy: 'Fay', closedAt: null, entryId: null },
  ...{ openedAt: '2026-11-23T10:00:00.000Z', endsAt: '2026-11-23T10:10:00.000Z' },
  proposals: PROPOSALS,
  parties: PARTIES.map((party) => ({ ...party, hasSubmitted: false, hasDelegate: true })),
  ...over,
})

type Sent = { readonly method: string; readonly path: string; readonly body: string }

let stage: BoardStage
let rounds: object[]
let sent: Sent[]

afterEach(() => {
  vi.unstubAllGlobals()
  return stage.leave()
})

async function draw(role: Role, told: object[], actorId?: ActorId): Promise<void> {
  rounds = told
  sent = []
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body = '' }: RequestInit) => {
    sent.push({ method, path, body: String(body) })
    if (method !== 'GET') return new Response(null, { status: 204 })
    if (path.includes('/ballots/')) return Response.json({ stances: null, by: null })
    return Response.json({ rounds, now: Date.parse('2026-11-23T10:05:00.000Z') })
  })
  stage = new BoardStage({
    role,
    ...(actorId && { actorId }),
    commands: [
      actor('Ukraine', { isParty: true }),
      actor('Russia', { isParty: true }),
      proposal('p1'),
      proposal('p2'),
      proposal('p3', { status: 'withdrawn' }),
      stance('Ukraine', 'p1', 'opposed'),
    ],
  })
  await stage.draw(
    <RoundsProvider>
      <RoundStrip />
      <RoundsPanel />
    </RoundsProvider>,
  )
}

it('a facilitator is offered what is on the table, and an open round asks for a proposal first', async () => {
  await draw('facilitator', [])
  const boxes = [...stage.host.querySelectorAll('label')].map(({ textContent }) => textContent)
  expect(boxes).toEqual(['p1', 'p2', 'Minutes until the reveal'])
  await stage.press('button', 'Open the round')
  expect(sent.filter(({ method }) => method === 'POST')).toEqual([])
  await stage.press('input', 'p2')
  await stage.press('button', 'Open the round')
  expect(sent.find(({ method }) => method === 'POST')?.body).toBe(
    '{"proposalIds":["p2"],"minutes":10}',
  )
})

it('a delegate fills in a ballot of their own party, and all of it is sent', async () => {
  await draw('delegate', [round()], ukraine)
  expect(stage.text).toContain('0 of 2 parties have submitted.')
  expect(stage.text).toMatch(/Reveal in [45]:\d\d/)
  expect(stage.text).toContain('Your ballot, for Ukraine')
  await choose('p1', 'Red line')
  await stage.press('button', 'Seal and submit')
  const body = sent.find(({ method }) => method === 'PUT')
  expect(body?.path).toBe('/api/boards/board-1/rounds/r1/ballots/Ukraine')
  expect(JSON.parse(body?.body ?? '').stances).toEqual([
    { proposalId: p1, stance: 'red_line', condition: '' },
    { proposalId: p2, stance: 'unknown', condition: '' },
  ])
  expect(stage.text).toContain('Submitted, sealed.')
})

it('a viewer sees who has submitted, and no ballot', async () => {
  const [first, second] = round().parties
  await draw('viewer', [round({ parties: [{ ...first, hasSubmitted: true }, second] })])
  expect(stage.text).toContain('1 of 2 parties has submitted: Ukraine.')
  expect(stage.host.querySelectorAll('fieldset')).toHaveLength(0)
  expect(sent.some(({ path }) => path.includes('/ballots/'))).toBe(false)
})

it('a facilitator states for a party that nobody speaks for, and for no other', async () => {
  const [first, second] = round().parties
  await draw('facilitator', [round({ parties: [first, { ...second, hasDelegate: false }] })])
  const offers = [...stage.host.querySelectorAll('button')].map((button) =>
    button.getAttribute('aria-label'),
  )
  expect(offers.filter((label) => label?.startsWith('State for'))).toEqual(['State for Russia'])
  await stage.press('button', 'State for Russia')
  expect(stage.text).toContain('For Russia, attributed')
})

it('after the reveal the panel says what moved, and who said nothing', async () => {
  const revealed = { state: 'revealed', entryId: 'e1', closedAt: '2026-11-23T10:10:00.000Z' }
  await draw('viewer', [round(revealed)])
  const stances = [
    { proposalId: p1, stance: 'conditional', condition: 'If they stay.' },
    { proposalId: p2, stance: 'unknown', condition: '' },
  ] as const
  const ballot = { stances, by: 'dee', byName: 'Dee', isAttributed: false }
  await act(() => {
    enterRound(
      stage.session.doc,
      {
        ...{ entryId: 'e1', number: 1, proposals: PROPOSALS, parties: PARTIES },
        ...{ ballots: new Map([['Ukraine', ballot]]), openedBy: 'fay', openedByName: 'Fay' },
      },
      9_000,
    )
  })
  expect(stage.text).toContain('Round 1: 1 position moved')
  const lines = [...stage.host.querySelectorAll('[aria-label="Round 1: p1"] li')]
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    'Ukraineconditional, before: opposedIf they stay.',
    'Russiasaid nothing',
  ])
})

async function choose(about: string, word: string): Promise<void> {
  const group = stage.host.querySelector(`[aria-label="Where Ukraine stands on ${about}"]`)
  const button = [...(group?.querySelectorAll('button') ?? [])].find(
    ({ textContent }) => textContent === word,
  )
  await act(() => button?.click())
}
