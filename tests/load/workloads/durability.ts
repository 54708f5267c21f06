/** W4: edits that somebody else has seen, and how many of them are there after the server was killed. */

import { setTimeout as delay } from 'node:timers/promises'
import * as Y from 'yjs'
import { rootsOf } from '#domain/board/document.ts'
import { cardBoard } from '../wire/card-board.ts'
import type { Target } from '../wire/dialect.ts'
import { LoadClient } from '../wire/load-client.ts'
import { pace } from './pacer.ts'
import { seedRoom } from './seed-room.ts'

export type MakeEditsJob = {
  readonly kind: 'make-edits'
  readonly target: Target
  readonly room: string
  readonly edits: number
}

export type MakeEditsResult = {
  /** Edits the other person has; they are named edit-0, edit-1, … */
  readonly seen: readonly string[]
}

export type CountEditsJob = {
  readonly kind: 'count-edits'
  readonly target: Target
  readonly room: string
}

export type CountEditsResult = { readonly found: readonly string[] }

const EDITS_PER_SECOND = 50
const PATIENCE_MS = 20_000
const PREFIX = 'edit-'

/** Both people stay: servers that store when the last one leaves must not be helped. */
export async function makeEdits({ target, room, edits }: MakeEditsJob): Promise<MakeEditsResult> {
  const board = cardBoard(50)
  await seedRoom(target, room, board)
  const writer = await LoadClient.open(target, { room, index: 0 })
  const reader = await LoadClient.open(target, { room, index: 1 })
  const theirs = new Y.Doc()
  reader.onUpdate = (body) => Y.applyUpdate(theirs, body)
  await Promise.all([writer.synced, reader.synced])
  const own = new Y.Doc()
  Y.applyUpdate(own, board)
  own.on('update', (update: Uint8Array) => writer.send(writer.speech.update(update)))
  let made = 0
  const run = (): void => {
    if (made < edits) rootsOf(own).proposals.set(`${PREFIX}${made++}`, new Y.Map())
  }
  const stop = pace([{ perSecond: EDITS_PER_SECOND, run }])
  const deadline = performance.now() + PATIENCE_MS
  while (editsIn(theirs).length < edits && performance.now() < deadline) await delay(1)
  stop()
  return { seen: editsIn(theirs) }
}

export async function countEdits({ target, room }: CountEditsJob): Promise<CountEditsResult> {
  const client = await LoadClient.open(target, { room, index: 0 })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, await client.synced)
  client.close()
  return { found: editsIn(doc) }
}

function editsIn(doc: Y.Doc): string[] {
  return [...rootsOf(doc).proposals.keys()].filter((key) => key.startsWith(PREFIX))
}
