/** The player with its real tape, recorder and still session; only the thread between them and the frames are ours. */

import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import type { Refusal } from '#components/http/call-api.ts'
import { Player } from '#components/replay/player.ts'
import { Recorder } from '#components/replay/recorder.ts'
import type { ReplayStart } from '#components/replay/replay-address.ts'
import type { ReplayNews, ReplayTask } from '#components/replay/replay-messages.ts'
import { type ReplayPort, Tape } from '#components/replay/tape.ts'
import { StillSession } from '#components/still/still-session.ts'
import type { Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { act, actor, proposal, stance } from '#tests/support/board-builder.ts'
import { eventually } from '#tests/support/eventually.ts'
import { told } from '#tests/support/told.ts'

const START = 1_700_000_000_000
const STANCES = ['support', 'opposed', 'conditional', 'abstain', 'red_line'] as const
const HISTORY: readonly Command[] = [
  actor('a1'),
  actor('a2'),
  proposal('p1'),
  ...Array.from({ length: 40 }, (_, i) =>
    stance(i % 3 === 0 ? 'a1' : 'a2', 'p1', STANCES[i % 5] ?? 'support'),
  ),
]

/** A change a second; after the tenth an hour's break. */
function recordedSession() {
  const doc = new Y.Doc()
  const entries: { at: number; by: null; bytes: Uint8Array }[] = []
  const snapshots: string[] = []
  doc.on('update', (bytes: Uint8Array) => {
    const second = entries.length + (entries.length > 10 ? 3_600 : 0)
    entries.push({ at: START + second * 1_000, by: null, bytes })
    snapshots.push(told(readBoard(doc).board))
  })
  for (const [i, command] of HISTORY.entries()) execute(doc, [command], act({ at: START + i }))
  return { entries, snapshots }
}

/** What the server has, how much of it there is so far, and whether it answers after that. */
type Server = {
  readonly entries: ReturnType<typeof recordedSession>['entries']
  written: number
  refusal: Refusal | undefined
}

const PAGE = 7

function portTo(server: Server): ReplayPort {
  const recorder = new Recorder({
    async *read(_board, after) {
      for (let from = Number(after); ; from += PAGE) {
        const until = Math.min(from + PAGE, server.written)
        const page = { next: String(until), total: server.written }
        yield { ok: true, value: { ...page, entries: server.entries.slice(from, until) } } as const
        if (until === server.written) break
      }
      if (server.refusal) yield { ok: false, refusal: server.refusal } as const
    },
    tell: (news: ReplayNews) => {
      const data = structuredClone(news)
      queueMicrotask(() => port.onmessage?.call({} as Worker, { data } as MessageEvent))
    },
    breathe: async () => {},
  })
  const port: ReplayPort = {
    onmessage: null,
    onerror: null,
    terminate: () => {},
    postMessage: (task: ReplayTask) => void recorder.take(task),
  }
  return port
}

type Wish = { from?: ReplayStart; written?: number; refusal?: Refusal }

async function replayed({ from, written = HISTORY.length, refusal }: Wish = {}) {
  const { entries, snapshots } = recordedSession()
  const server: Server = { entries, written, refusal }
  const tape = new Tape({ boardId: 'b', origin: '' }, portTo(server))
  const me = { personId: 'ann', name: 'Ann', hue: 0, role: 'viewer' } as const
  const session = new StillSession({ boardId: 'b', me, path: '/b/b/replay' })
  const frames: ((now: number) => void)[] = []
  const nextFrame = (onFrame: (now: number) => void) => {
    frames.push(onFrame)
    return () => void frames.splice(frames.indexOf(onFrame), 1)
  }
  const player = new Player({ tape, session, from, nextFrame })
  onTestFinished(() => {
    player.close()
    tape.close()
    session.close()
  })
  await eventually(() => {
    const { isComplete, refusal } = tape.state()
    expect(isComplete || refusal !== undefined).toBe(true)
  })
  /** Frames of 100 ms. */
  let now = 0
  const play = (count: number) => {
    for (let i = 0; i < count; i++) {
      now += 100
      for (const frame of frames.splice(0)) frame(now)
    }
  }
  const shows = () => snapshots.indexOf(told(session.board.current().board)) + 1
  /** Asks the server for what came since; nothing more is told when it has answered. */
  const follow = async () => {
    tape.follow()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { player, session, server, tape, snapshots, play, shows, follow }
}

test('it begins with the first change, and shows any other one goes to, forwards and backwards', async () => {
  const { player, snapshots, shows } = await replayed()
  await eventually(() => expect(shows()).toBe(1))
  for (const place of [30, 12, 13, snapshots.length, 2]) {
    player.goTo(place)
    await eventually(() => expect(shows()).toBe(place))
  }
})

test('who drags across many moments ends at the last, and beyond the ends is the end', async () => {
  const { player, snapshots, shows } = await replayed()
  for (let place = 1; place < 40; place++) player.goTo(place)
  for (const place of [33, 8, 21]) player.goTo(place)
  await eventually(() => expect(shows()).toBe(21))
  player.goTo(10_000)
  await eventually(() => expect(shows()).toBe(snapshots.length))
  player.goTo(-5)
  await eventually(() => expect(shows()).toBe(1))
})

test('playing takes the time it took at that speed, but not its break, and stops at the end', async () => {
  const { player, snapshots, play, shows } = await replayed()
  player.play()
  play(21)
  expect(player.state().place).toBe(3)
  player.setSpeed(4)
  play(25)
  // Ten seconds further, of which the break has two.
  expect(player.state()).toMatchObject({ place: 12, ms: 12_000, isPlaying: true })
  player.setSpeed(64)
  play(30)
  expect(player.state()).toMatchObject({ place: snapshots.length, isPlaying: false })
  await eventually(() => expect(shows()).toBe(snapshots.length))
  player.play()
  expect(player.state()).toMatchObject({ place: 1, isPlaying: true })
})

test('a moment that is linked to is what one comes to, and what is before the first is the first', async () => {
  const linked = await replayed({ from: { of: 'moment', at: START + 5_500 } })
  await eventually(() => expect(linked.shows()).toBe(6))
  const early = await replayed({ from: { of: 'moment', at: START - 1 } })
  await eventually(() => expect(early.shows()).toBe(1))
})

test('an entry that is linked to is where it was written, however wrong its author’s clock was', async () => {
  // Stamped 30 ms after the start by a clock that ran a thousand times too slow.
  const linked = await replayed({ from: { of: 'entry', at: START + 30 } })
  await eventually(() => expect(linked.shows()).toBe(31))
  linked.player.goToEntry(START + 12)
  await eventually(() => expect(linked.shows()).toBe(13))
  const unknown = await replayed({ from: { of: 'entry', at: START + 5_500 } })
  await eventually(() => expect(unknown.shows()).toBe(6))
})

test('the session knows of which moment the board is that it shows', async () => {
  const { player, session, tape, shows } = await replayed()
  for (const place of [30, 12, 13]) {
    player.goTo(place)
    await eventually(() => expect(shows()).toBe(place))
    expect(session.board.shownAt).toBe(tape.state().times[place - 1])
  }
})

test('what happens meanwhile is taken in, told as such, and moves nobody from where they look', async () => {
  const { server, tape, player, session, shows, follow } = await replayed({ written: 20 })
  player.goTo(20)
  await eventually(() => expect(shows()).toBe(20))
  const told: number[] = []
  session.board.subscribe(() => told.push(shows()))
  await follow()
  expect(tape.state()).toMatchObject({ openedWith: 20, isComplete: true })
  server.written = 41
  tape.follow()
  await eventually(() => expect(tape.state().times).toHaveLength(41))
  expect(tape.state()).toMatchObject({ openedWith: 20, isComplete: true, total: 41 })
  expect(player.state()).toMatchObject({ place: 20, isPlaying: false })
  expect([shows(), told]).toEqual([20, []])
  player.goTo(41)
  await eventually(() => expect(shows()).toBe(41))
})

test('a server that is away for a while is asked again, and one that refuses says so', async () => {
  const { server, tape, follow } = await replayed({ written: 20 })
  server.refusal = { code: 'unreachable' }
  await follow()
  expect(tape.state()).toMatchObject({ isComplete: true, refusal: undefined })
  server.written = 24
  await follow()
  expect(tape.state()).toMatchObject({ isComplete: true, refusal: undefined })
  expect(tape.state().times).toHaveLength(24)
  server.refusal = { code: 'not_allowed' }
  await follow()
  expect(tape.state().refusal).toEqual({ code: 'not_allowed' })
})

test('where the rest cannot be read, what could be is shown, and a later moment is its last', async () => {
  const from = { of: 'moment', at: START + 4_000_000 } as const
  const cut = await replayed({ from, written: 9, refusal: { code: 'unavailable' } })
  const { server, player, tape, shows, follow } = cut
  expect(tape.state().refusal).toEqual({ code: 'unavailable' })
  await eventually(() => expect(shows()).toBe(9))
  player.goTo(4)
  await eventually(() => expect(shows()).toBe(4))
  Object.assign(server, { written: HISTORY.length, refusal: undefined })
  await follow()
  expect(tape.state()).toMatchObject({ isComplete: true, refusal: undefined })
  expect([tape.state().times.length, shows()]).toEqual([HISTORY.length, 4])
})

test('every move stands where it was made, save what the board began with', async () => {
  const { tape, snapshots } = await replayed()
  const { moves, names, total } = tape.state()
  expect(total).toBe(snapshots.length)
  expect(moves.map(({ place }) => place)).toEqual(
    Array.from({ length: moves.length }, (_, i) => snapshots.length - moves.length + 1 + i),
  )
  expect(names?.actors.size).toBe(2)
})
