// @vitest-environment jsdom
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rungsOf } from '#components/scores/rungs.ts'
import { countable } from '#components/scores/score-answers.ts'
import { ScoresPart } from '#components/scores/scores-part.tsx'
import { contentsOf, draftOf, withField } from '#components/scores/sheet-draft.ts'
import { nearestSpot, stepFrom } from '#components/scores/spot-steps.ts'
import type { Role } from '#domain/access/role.ts'
import type { Command } from '#domain/board/command.ts'
import type { IssueId, PackageId, ProposalId } from '#domain/negotiation/ids.ts'
import { actor, id, issue, proposal } from '#tests/support/board-builder.ts'
import { negotiationOf } from '#tests/support/negotiations.ts'
import { WorkerInPage } from '#tests/support/worker-in-page.ts'
import { BoardStage } from './board-stage.tsx'

const COMMANDS: readonly Command[] = [
  actor('north', { name: 'North', isParty: true }),
  actor('south', { name: 'South', isParty: true }),
  ...['dam', 'weir', 'much', 'little'].map((name) => proposal(name)),
  issue('water', { title: 'Water', options: ['dam', 'weir'].map(optionOf) }),
  issue('money', { title: 'Money', options: ['much', 'little'].map(optionOf) }),
]

function optionOf(name: string) {
  return { id: name, title: `The ${name}`, proposalIds: [id<ProposalId>(name)] }
}

const NORTH = {
  actorId: 'north',
  points: { water: { dam: 60, weir: 30 }, money: { much: 40 } },
  reservation: 35,
  version: 2,
}
const SOUTH = {
  actorId: 'south',
  points: { water: { weir: 50 }, money: { much: 10, little: 50 } },
  reservation: 20,
  version: 1,
}

class NoObserver {
  observe(): void {}
  disconnect(): void {}
}

let stage: BoardStage
let sent: { readonly method: string; readonly path: string; readonly body: unknown }[]
let answer: unknown
let refused: number | undefined

async function draw(scores: unknown, role: Role = 'facilitator'): Promise<void> {
  answer = scores
  stage = new BoardStage({ role, commands: COMMANDS })
  await stage.draw(<ScoresPart onPut={() => {}} />)
  await settled()
}

async function settled(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
}

async function type(label: RegExp, text: string): Promise<void> {
  const field = [...stage.host.querySelectorAll('input')].find((each) =>
    label.test(each.labels?.[0]?.textContent ?? ''),
  )
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  await act(() => {
    set?.call(field, text)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

const valueText = () => stage.host.querySelector('[role=slider]')?.getAttribute('aria-valuetext')

/** The plot's code is fetched when it is first drawn. */
const PATIENT = { timeout: 10_000 }

async function shown(): Promise<string | null | undefined> {
  await settled()
  return valueText()
}

async function text(): Promise<string> {
  await settled()
  return stage.text
}

async function press(key: string): Promise<void> {
  const slider = stage.host.querySelector('[role=slider]')
  await act(() => slider?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
}

beforeEach(() => {
  sent = []
  refused = undefined
  vi.stubGlobal('Worker', WorkerInPage)
  vi.stubGlobal('ResizeObserver', NoObserver)
  vi.stubGlobal('fetch', async (path: string, { method, body }: RequestInit) => {
    const json = typeof body === 'string' ? (JSON.parse(body) as object) : undefined
    if (method !== 'GET') sent.push({ method: method ?? '', path, body: json })
    if (method === 'GET') return Response.json(answer)
    if (refused) return Response.json({ error: { code: 'out_of_date' } }, { status: refused })
    return Response.json(method === 'PUT' ? { actorId: 'north', ...json } : json)
  })
})
afterEach(async () => {
  await stage.leave()
  vi.unstubAllGlobals()
})

describe('points', () => {
  it('lead a facilitator through every point of the plot in words, with the table and ladders beside it', async () => {
    await draw({ audience: 'delegates', sheets: [NORTH, SOUTH] })
    await expect
      .poll(shown, PATIENT)
      .toBe('North 70, South 60; 1 package; on the frontier; Nash; Kalai–Smorodinsky; Egalitarian')
    await press('Home')
    const said = [valueText()]
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'End']) {
      await press(key)
      said.push(valueText())
    }
    expect(said.map((words) => words?.split(';')[0])).toEqual([
      'North 30, South 100',
      'North 60, South 50',
      'North 70, South 60',
      'North 30, South 100',
      'North 70, South 60',
      'North 100, South 10',
    ])
    expect(said.at(-1)).toContain('worse than no agreement for South')
    expect(stage.text).toContain('Pareto set: 3 packages')
    expect([...stage.host.querySelectorAll('[aria-label^="Ladder of"]')]).toHaveLength(2)
    expect(stage.text).not.toMatch(/\d\.\d/)
  })

  it('show a delegate no plot, no solution and no other sheet', async () => {
    stage = new BoardStage({ role: 'delegate', actorId: id('north'), commands: COMMANDS })
    answer = { audience: 'delegates', sheets: [NORTH] }
    await stage.draw(<ScoresPart onPut={() => {}} />)
    await expect.poll(text, PATIENT).toContain('Best of all packages')
    expect(stage.host.querySelector('[role=slider]')).toBeNull()
    expect(stage.host.querySelectorAll('form')).toHaveLength(1)
    expect(stage.text).not.toMatch(/Nash|Pareto|South/)
    expect(stage.text).toContain('Nobody else receives them')
  })

  it('are saved when they come to 100, and stay in the form when somebody was first', async () => {
    await draw({ audience: 'facilitators', sheets: [NORTH] })
    await stage.press('button', 'Northwritten')
    await type(/The dam/, '70')
    expect(stage.text).toContain('110 of 100: 10 points too many')
    await stage.press('button', 'Save points')
    expect(sent).toEqual([])
    await type(/The much/, '30')
    refused = 409
    await stage.press('button', 'Save points')
    await settled()
    expect(stage.text).toContain('Somebody else has changed it meanwhile')
    expect(stage.text).toContain('not saved')
    refused = undefined
    await stage.press('button', 'Save points')
    await settled()
    const body = {
      points: { water: { dam: 70, weir: 30 }, money: { much: 30, little: 0 } },
      reservation: 35,
      version: 2,
    }
    expect(sent.at(-1)).toEqual({
      method: 'PUT',
      path: '/api/boards/board-1/scores/north',
      body,
    })
    expect(stage.text).not.toContain('not saved')
  })
})

describe('a sheet that is filled in', () => {
  const board = negotiationOf(COMMANDS)
  const issues = [...board.issues.values()]
  const money = { issueId: id<IssueId>('money'), optionId: 'much' }
  const sheet = { ...NORTH, actorId: id<never>('north') }

  it('takes whole numbers only, and drops what is no longer on the board', () => {
    const gone = { ...sheet, points: { ...sheet.points, gone: { x: 9 } } }
    expect(contentsOf(draftOf(gone), issues)).toMatchObject({ contents: { version: 2 } })
    for (const wrong of ['4.5', '-1', '101', 'x', '1e1']) {
      expect(contentsOf(withField(draftOf(sheet), money, wrong), issues)).toEqual({
        problem: 'Points are whole numbers from 0 to 100.',
      })
    }
    expect(contentsOf(withField(draftOf(sheet), money, '39'), issues)).toEqual({
      problem: 'The best options must come to 100: 1 point left.',
    })
  })

  it('has a ladder, the best on top, no agreement below its equals, and what is open from worst to best', () => {
    const packages = new Map(
      [
        ['a', ['dam', 'little']],
        ['b', ['weir']],
      ].map(([name, inside], order) => [
        id<PackageId>(`${name}`),
        {
          id: id<PackageId>(`${name}`),
          title: `Package ${name}`,
          proposalIds: (inside as string[]).map((each) => id<ProposalId>(each)),
          order,
        },
      ]),
    )
    const rungs = rungsOf(countable(sheet), { issues: board.issues, packages }, [
      { name: 'Nash', points: 60 },
      { name: 'Egalitarian', points: 35 },
    ])
    expect(rungs.map(({ names, least, most, open }) => [names, least, most, open])).toEqual([
      [['Nash', 'Package a'], 60, 60, 0],
      [['Egalitarian'], 35, 35, 0],
      [['No agreement'], 35, 35, 0],
      [['Package b'], 30, 70, 1],
    ])
  })
})

it('steps from point to point stay among the points, and find the nearest to a press', () => {
  const spots = [
    { x: 10, y: 90 },
    { x: 40, y: 20 },
    { x: 40, y: 70 },
  ].map((spot) => ({ ...spot, rows: [] }))
  expect(stepFrom(spots, 0, 'ArrowLeft')).toBe(0)
  expect(stepFrom(spots, 2, 'ArrowRight')).toBe(2)
  expect(stepFrom(spots, 2, 'ArrowUp')).toBe(0)
  expect(stepFrom(spots, 0, 'ArrowUp')).toBe(0)
  expect(stepFrom(spots, 0, 'PageUp')).toBe(2)
  expect(stepFrom(spots, 0, 'Tab')).toBeUndefined()
  expect(nearestSpot(spots, 42, 60)).toBe(2)
})
