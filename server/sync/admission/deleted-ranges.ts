/**
 * What an update deletes, less what is deleted already, so that a client which repeats all it ever deleted (each step 2
 * does) changes nothing; and less what nobody has yet. Used by update-admission.ts.
 */

import type { KnownStructs } from './known-structs.ts'
import type { DeletedRanges } from './parse-update.ts'
import type { Struct } from './read-struct.ts'

export type Reduced = {
  readonly deleted: readonly DeletedRanges[]
  readonly isReduced: boolean
  /** Something is deleted that is not there. */
  readonly isClipped: boolean
}

/** `end`: the first clock of a client that is neither in the document nor taken from the update. */
export function reduceDeleted(
  deleted: readonly DeletedRanges[],
  known: KnownStructs,
  end: (client: number) => number,
): Reduced {
  const rest: DeletedRanges[] = []
  const whole = { isReduced: false, isClipped: false }
  for (const { client, bounds } of deleted) {
    const there = { client, known: known.clock(client), end: end(client) }
    const kept = keptOf(bounds, (from, to) => {
      if (to > there.end) whole.isClipped = true
      const until = Math.min(to, there.end)
      if (from >= until) return undefined
      return until <= there.known && known.isGone(client, from, until) ? undefined : until
    })
    if (kept.length < bounds.length || whole.isClipped) whole.isReduced = true
    if (kept.length > 0) rest.push({ client, bounds: kept })
  }
  return { deleted: rest, ...whole }
}

/** `ends` says where a range shall end, undefined: it falls away. */
function keptOf(
  bounds: readonly number[],
  ends: (from: number, to: number) => number | undefined,
): number[] {
  const kept: number[] = []
  for (let i = 0; i + 1 < bounds.length; i += 2) {
    const from = bounds[i] ?? 0
    const until = ends(from, bounds[i + 1] ?? 0)
    if (until !== undefined) kept.push(from, until)
  }
  return kept
}

/** Whether one range of an update covers a struct. */
export function deletesAll(deleted: readonly DeletedRanges[], struct: Struct): boolean {
  const bounds = deleted.find(({ client }) => client === struct.client)?.bounds ?? []
  for (let i = 0; i + 1 < bounds.length; i += 2) {
    const from = bounds[i] ?? 0
    const to = bounds[i + 1] ?? 0
    if (from <= struct.clock && struct.clock + struct.length <= to) return true
  }
  return false
}
