/** The player with its real tape, recorder and still session; only the thread between them and the frames are ours. */

import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { Player } from '#components/replay/player.ts'
import { Recorder } from '#components/replay/recorder.ts'
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

function portTo(
  entries: ReturnType<typeof recordedSession>['entries'],
  readable: number,
): ReplayPort {
  const recorder = new Recorder({
    async *read() {
      const page = { next: '', total: entries.length }
      yield { ok: true, value: { ...page, entries: entries.slice(0, 7) } } as const
      yield { ok: true, value: { ...page, entries: entries.slice(7, readable) } } as const
      if (readable < entries.length) {
        yield { ok: false, refusal: { code: 'unavailable' } } as const
      }
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

async function replayed(from?: number, readable = HISTORY.length) {
  const { entries, snapshots } = recordedSession()
  const tape = new Tape({ boardId: 'b', origin: '' }, portTo(entries, readable))
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
  return { player, tape, snapshots, play, shows }
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
  const linked = await replayed(START + 5_500)
  await eventually(() => expect(linked.shows()).toBe(6))
  const early = await replayed(START - 1)
  await eventually(() => expect(early.shows()).toBe(1))
})

test('where the rest cannot be read, what could be is shown, and a later moment is its last', async () => {
  const { player, tape, shows } = await replayed(START + 4_000_000, 9)
  expect(tape.state().refusal).toEqual({ code: 'unavailable' })
  await eventually(() => expect(shows()).toBe(9))
  player.goTo(4)
  await eventually(() => expect(shows()).toBe(4))
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
