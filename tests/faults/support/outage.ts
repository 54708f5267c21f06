/** What people at the board notice of something that goes away and comes back: taken by looking, every few ms. */

import { setTimeout as delay } from 'node:timers/promises'
import { until } from '#tests/integration/sync/support/until.ts'
import { findEdits, nameOf } from './edit.ts'
import type { FaultWorld } from './fault-world.ts'

const LOOK_MS = 20

export type Notice = {
  /** From the beginning of the outage to the last moment at which a page with a newer edit said "Saved". */
  readonly savedUntilMs: number
  /** Share of what was done while it was away that somebody else saw before it was back, in percent. */
  readonly seenMeanwhile: number
  /** From the return to the moment at which all that had been done before it was acknowledged. */
  readonly drainedMs: number
}

type Outage = {
  readonly begin: () => Promise<void> | void
  readonly end: () => Promise<unknown> | unknown
  readonly seconds: number
}

export async function sufferOutage(world: FaultWorld, outage: Outage): Promise<Notice> {
  await outage.begin()
  const began = performance.now()
  const madeBefore = new Set(world.ledger.allMade().map(nameOf))
  let savedUntilMs = 0
  while (performance.now() - began < outage.seconds * 1000) {
    await delay(LOOK_MS)
    for (const editor of world.editors) editor.look()
    if (world.editors.some((editor) => editor.isSaved)) savedUntilMs = performance.now() - began
  }
  const seenMeanwhile = shareSeen(world, madeBefore)
  await outage.end()
  const back = performance.now()
  const due = world.ledger.allMade()
  await until('all is saved', () => due.every((edit) => world.ledger.isPromised(edit)), 60_000)
  return { savedUntilMs, seenMeanwhile, drainedMs: performance.now() - back }
}

/** Of words in shared texts, for these stand there until the end; but not of the last second's. */
function shareSeen({ ledger, editors }: FaultWorld, madeBefore: ReadonlySet<string>): number {
  const words = ledger
    .allMade()
    .filter((edit) => edit.kind === 'letters' && !madeBefore.has(nameOf(edit)))
  const old = words.slice(0, -Math.ceil(words.length / 4))
  const found = editors.map(({ doc }) => findEdits(doc).words)
  const seen = old.filter((edit) =>
    found.some((onScreen, editor) => editor !== edit.editor && onScreen.has(nameOf(edit))),
  )
  return Math.round((100 * seen.length) / Math.max(1, old.length))
}
