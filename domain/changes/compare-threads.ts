/**
 * What was said beside the board between two moments: threads that were begun, answered, resolved, opened again or
 * deleted. Told in words by thread-sentences.ts.
 */

export type ToldComment = {
  /** Its number in the thread, from 1. */
  readonly n: number
  /** A name. */
  readonly by: string
  /** ms since the epoch. */
  readonly at: number
  /** Empty once it was deleted. */
  readonly text: string
}

export type ToldThread = {
  readonly id: string
  /** What the thing is called that it is pinned on; null: it has no name. */
  readonly about: string | null
  readonly startedAt: number
  /** Null: it is open. */
  readonly resolved: { readonly at: number; readonly by: string } | null
  readonly comments: readonly ToldComment[]
}

/** Each thread is told of once, by what became of it. */
export type ThreadDifference = {
  readonly became: 'begun' | 'answered' | 'resolved' | 'reopened' | 'deleted'
  /** The later one, where it is on both sides. */
  readonly thread: ToldThread
  /** What was said since, without what began it and without what was deleted. */
  readonly answers: readonly ToldComment[]
}

/** In the order of the later ones; deleted threads come last. Words that were edited are no difference. */
export function compareThreads(
  before: readonly ToldThread[],
  after: readonly ToldThread[],
): readonly ThreadDifference[] {
  const old = new Map(before.map((thread) => [thread.id, thread]))
  const fresh = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap((thread) => differenceOf(old.get(thread.id), thread)),
    ...before
      .filter(({ id }) => !fresh.has(id))
      .map((thread) => ({ became: 'deleted', thread, answers: [] }) as const),
  ]
}

function differenceOf(
  before: ToldThread | undefined,
  thread: ToldThread,
): readonly ThreadDifference[] {
  const known = before === undefined ? 1 : (before.comments.at(-1)?.n ?? 0)
  const answers = thread.comments.filter(({ n, text }) => n > known && text !== '')
  if (before === undefined) return [{ became: 'begun', thread, answers }]
  if ((before.resolved === null) !== (thread.resolved === null)) {
    return [{ became: thread.resolved ? 'resolved' : 'reopened', thread, answers }]
  }
  return answers.length > 0 ? [{ became: 'answered', thread, answers }] : []
}

/**
 * Threads as they were at `until` (ms since the epoch), as far as they still tell: what was edited or deleted since is as
 * it is now, and one that was opened again since was never resolved.
 */
export function threadsAt(threads: readonly ToldThread[], until: number): readonly ToldThread[] {
  return threads
    .filter(({ startedAt }) => startedAt <= until)
    .map((thread) => ({
      ...thread,
      resolved: thread.resolved && thread.resolved.at <= until ? thread.resolved : null,
      comments: thread.comments.filter(({ at }) => at <= until),
    }))
}
