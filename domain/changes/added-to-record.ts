/** What a record that only grows has on one board and not on the other. Entries of people who were away come in late, so they need not be the last ones. */

import { isSameValue } from '#domain/board/same-value.ts'
import type { Steps } from './steps.ts'

type Entry = { readonly at: number; readonly by: string }

export type RecordGrowth<One> = {
  /** How many entries both have in common, from the first on. */
  readonly keep: number
  /** How `after` goes on from there. */
  readonly rest: readonly One[]
  /** The entries that are in `after` alone, in order. */
  readonly added: readonly One[]
  /** Whether the two differ at all. */
  readonly isSame: boolean
}

/** Entries compared between two breaths. */
const STEP = 200

export function* addedToRecord<One extends Entry>(
  before: readonly One[],
  after: readonly One[],
): Steps<RecordGrowth<One>> {
  let keep = 0
  while (keep < before.length && keep < after.length && isSameValue(before[keep], after[keep])) {
    keep++
    if (keep % STEP === 0) yield
  }
  const rest = after.slice(keep)
  const known = new Map<string, One[]>()
  for (const entry of before.slice(keep)) {
    const key = keyOf(entry)
    known.set(key, [...(known.get(key) ?? []), entry])
  }
  const added = rest.filter((entry) => !takeOut(known.get(keyOf(entry)), entry))
  return { keep, rest, added, isSame: keep === before.length && rest.length === 0 }
}

/** Nearly tells them apart; who did two things in one act is told by looking at both. */
function keyOf({ at, by }: Entry): string {
  return `${at} ${by}`
}

function takeOut<One>(known: One[] | undefined, entry: One): boolean {
  const index = known?.findIndex((one) => isSameValue(one, entry)) ?? -1
  if (index < 0) return false
  known?.splice(index, 1)
  return true
}
