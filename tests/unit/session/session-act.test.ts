import { describe, expect, test } from 'vitest'
import {
  bindsComments,
  bindsDocument,
  bindsLane,
  OPEN,
  readLock,
} from '#domain/session/board-lock.ts'
import { measured } from '#domain/session/server-clock.ts'
import {
  actOnSession,
  handLowered,
  handRaised,
  type SessionAct,
  sessionAct,
} from '#domain/session/session-act.ts'
import {
  BLANK_SESSION,
  readSessionState,
  type SessionState,
} from '#domain/session/session-state.ts'
import { MAX_TIMER_MS, MINUTE_MS, timeLeft, timeOver } from '#domain/session/timer.ts'

const T = 1_800_000_000_000

function withActs(acts: readonly (readonly [ms: number, act: SessionAct])[], from = BLANK_SESSION) {
  return acts.reduce<SessionState>(
    (state, [ms, act]) => actOnSession(state, act, { now: T + ms, by: 'Ann' }),
    from,
  )
}

function leftAt(state: SessionState, ms: number): number | undefined {
  return state.timer ? timeLeft(state.timer, T + ms) : undefined
}

describe('the timer', () => {
  const five = withActs([[0, { act: 'startTimer', minutes: 5 }]])

  test('counts down from its start, and stops at nothing', () => {
    expect([0, 60_000, 300_000, 999_000].map((ms) => leftAt(five, ms))).toEqual([
      300_000, 240_000, 0, 0,
    ])
    expect(five.timer && timeOver(five.timer, T + 310_000)).toBe(10_000)
  })

  test('keeps what is left while it is paused, however long', () => {
    const paused = withActs([[20_000, { act: 'pauseTimer' }]], five)
    expect(leftAt(paused, 900_000)).toBe(280_000)
    const resumed = withActs([[900_000, { act: 'resumeTimer' }]], paused)
    expect(leftAt(resumed, 910_000)).toBe(270_000)
  })

  test('paused twice is paused once; one that has run out is not paused', () => {
    const paused = withActs([[20_000, { act: 'pauseTimer' }]], five)
    expect(withActs([[50_000, { act: 'pauseTimer' }]], paused)).toEqual(paused)
    expect(withActs([[400_000, { act: 'pauseTimer' }]], five)).toBe(five)
  })

  test('gets a minute more while running, while paused, and after it ran out', () => {
    const add = { act: 'addMinute' } as const
    expect(leftAt(withActs([[60_000, add]], five), 60_000)).toBe(300_000)
    expect(leftAt(withActs([[400_000, add]], five), 400_000)).toBe(MINUTE_MS)
    const paused = withActs(
      [
        [0, { act: 'pauseTimer' }],
        [10, add],
      ],
      five,
    )
    expect(leftAt(paused, 999_000)).toBe(360_000)
  })

  test('never runs longer than a day', () => {
    const acts = Array.from({ length: 2000 }, () => [0, { act: 'addMinute' }] as const)
    expect(leftAt(withActs(acts, five), 0)).toBe(MAX_TIMER_MS)
  })

  test('ends, and what needs one then does nothing', () => {
    const none = withActs([[0, { act: 'endTimer' }]], five)
    expect(none.timer).toBeNull()
    for (const act of ['pauseTimer', 'resumeTimer', 'addMinute', 'endTimer'] as const)
      expect(withActs([[0, { act }]], none)).toBe(none)
  })
})

describe('the agenda', () => {
  const agenda = [
    { id: 'a', title: 'Opening', minutes: 10 },
    { id: 'b', title: 'Borders', minutes: null },
  ]
  const set = withActs([[0, { act: 'setAgenda', agenda }]])

  test('starts the timer for an item with minutes when it is taken up', () => {
    const at = withActs([[1000, { act: 'takeUp', itemId: 'a' }]], set)
    expect([at.itemId, leftAt(at, 1000)]).toEqual(['a', 600_000])
  })

  test('leaves the timer alone for an open-ended item, and for none', () => {
    const at = withActs(
      [
        [0, { act: 'takeUp', itemId: 'a' }],
        [0, { act: 'takeUp', itemId: 'b' }],
      ],
      set,
    )
    expect([at.itemId, leftAt(at, 0)]).toEqual(['b', 600_000])
    expect(withActs([[0, { act: 'takeUp', itemId: null }]], at).itemId).toBeNull()
  })

  test('grows and shrinks by single items, each once', () => {
    const item = { id: 'c', title: 'Close', minutes: 5 }
    const added = withActs(
      [
        [0, { act: 'addItem', item }],
        [0, { act: 'addItem', item }],
        [0, { act: 'strikeItem', itemId: 'a' }],
      ],
      set,
    )
    expect(added.agenda.map(({ id }) => id)).toEqual(['b', 'c'])
  })

  test('takes up nothing that is not on it, and forgets an item that was struck off', () => {
    expect(withActs([[0, { act: 'takeUp', itemId: 'x' }]], set)).toBe(set)
    const at = withActs([[0, { act: 'takeUp', itemId: 'a' }]], set)
    const struck = withActs([[0, { act: 'setAgenda', agenda: agenda.slice(1) }]], at)
    expect(struck.itemId).toBeNull()
  })
})

describe('locks', () => {
  test('bind everybody but facilitators', () => {
    const { lock } = withActs([[0, { act: 'lock', scope: 'all' }]])
    expect(lock).toEqual({ scope: 'all', lanes: [], by: 'Ann' })
    expect([bindsDocument(lock, 'editor'), bindsDocument(lock, 'facilitator')]).toEqual([
      true,
      false,
    ])
    expect([bindsComments(lock, 'editor'), bindsComments(lock, 'facilitator')]).toEqual([
      true,
      false,
    ])
  })

  test('may leave comments open', () => {
    const { lock } = withActs([[0, { act: 'lock', scope: 'comments' }]])
    expect([bindsDocument(lock, 'editor'), bindsComments(lock, 'editor')]).toEqual([true, false])
  })

  test('of lanes are apart from the board’s, and name nobody when all are lifted', () => {
    const act = (actorId: string, isLocked: boolean) =>
      ({ act: 'lockLane', actorId, isLocked }) as const
    const one = withActs([
      [0, act('eu', true)],
      [0, act('us', true)],
      [0, act('eu', false)],
    ])
    expect(one.lock).toEqual({ scope: 'none', lanes: ['us'], by: 'Ann' })
    expect(['us', 'eu'].map((id) => bindsLane(one.lock, 'editor', id))).toEqual([true, false])
    expect(withActs([[0, act('us', false)]], one).lock).toEqual(OPEN)
  })

  test('that cannot be read are none', () => {
    expect(readLock({ scope: 'half', lanes: [], by: null })).toBeUndefined()
  })
})

test('the queue of hands is in the order they were raised, and raising again does not jump it', () => {
  const two = handRaised(handRaised(BLANK_SESSION, 'ben', T), 'cleo', T + 1)
  const again = handRaised(two, 'ben', T + 2)
  expect(again.hands.map(({ personId }) => personId)).toEqual(['ben', 'cleo'])
  expect(handLowered(again, 'ben').hands.map(({ personId }) => personId)).toEqual(['cleo'])
  expect(withActs([[0, { act: 'lowerHand', personId: null }]], again).hands).toEqual([])
})

test('a stage says since when; the same stage again changes nothing', () => {
  const caucus = withActs([[5, { act: 'setStage', stage: 'caucus' }]])
  expect([caucus.stage, caucus.stageSince]).toEqual(['caucus', T + 5])
  expect(withActs([[9, { act: 'setStage', stage: 'caucus' }]], caucus)).toBe(caucus)
})

test('what is stored comes back as it was; a damaged field costs that field alone', () => {
  const state = withActs([
    [0, { act: 'setStage', stage: 'packages' }],
    [0, { act: 'startTimer', minutes: 3 }],
    [0, { act: 'lockLane', actorId: 'eu', isLocked: true }],
  ])
  expect(readSessionState(JSON.parse(JSON.stringify(state)))).toEqual(state)
  expect(readSessionState({ ...state, timer: { state: 'running' }, lock: 7 })).toEqual({
    ...state,
    timer: null,
    lock: OPEN,
  })
  expect(readSessionState('nonsense')).toEqual(BLANK_SESSION)
})

test.each([
  { act: 'startTimer', minutes: 0 },
  { act: 'startTimer', minutes: 1e9 },
  { act: 'setStage', stage: 'war' },
  { act: 'lock', scope: 'all', lanes: ['eu'] },
  { act: 'setAgenda', agenda: [{ id: '../x', title: 'A', minutes: 1 }] },
])('an act that says $act wrongly is none', (wish) => {
  expect(sessionAct.safeParse(wish).success).toBe(false)
})

describe('the server’s clock', () => {
  const sample = (askedAt: number, answeredAt: number, serverNow: number) => ({
    askedAt,
    answeredAt,
    serverNow,
  })

  test('is right to half the round trip, whatever date the device has', () => {
    expect(measured(undefined, sample(100, 140, T))).toEqual({
      offsetMs: T - 120,
      errorMs: 20,
      at: 140,
    })
  })

  test('keeps the measurement with the shortest way, for a minute', () => {
    const good = measured(undefined, sample(0, 10, T + 5))
    expect(measured(good, sample(1000, 1500, T + 1250))).toBe(good)
    expect(measured(good, sample(70_000, 70_500, T + 70_250)).errorMs).toBe(250)
  })

  test('takes a worse one that contradicts it: the device has slept', () => {
    const good = measured(undefined, sample(0, 10, T + 5))
    expect(measured(good, sample(1000, 1500, T + 9_000_000)).errorMs).toBe(250)
  })
})
