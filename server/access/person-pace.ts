/**
 * How often one person may ask for what costs the worker something. Where waiting helps, whoever asks too often waits for
 * their turn, up to a number of turns; beyond that they are refused. Counted for each process by itself.
 */

import { setTimeout as pause } from 'node:timers/promises'
import { DomainError } from '#domain/access/domain-error.ts'

/** People who are remembered; beyond that the one who asked first is forgotten. */
const MAX_PEOPLE = 10_000

export type Pace = {
  readonly atOnce: number
  /** In the long run. */
  readonly perMinute: number
  /** Turns that may be waited for; 0: what comes too soon is refused. */
  readonly waiting: number
}

/** `left`: turns; below 0 as many are waited for. `at`: ms since the epoch. */
type Balance = { readonly left: number; readonly at: number }

export class PersonPace {
  readonly #pace: Pace
  readonly #balances = new Map<string, Balance>()

  constructor(pace: Pace) {
    this.#pace = pace
  }

  /** Resolves when it is the person's turn. @throws DomainError `too_many_requests` */
  async turn(personId: string): Promise<void> {
    const waitMs = this.take(personId, Date.now())
    if (waitMs > 0) await pause(waitMs)
  }

  /** Takes a turn. @returns how long it has to be waited for. @throws DomainError `too_many_requests` */
  take(personId: string, now: number): number {
    const { atOnce, perMinute, waiting } = this.#pace
    const { left, at } = this.#balances.get(personId) ?? { left: atOnce, at: now }
    const refilled = left + (Math.max(0, now - at) / 60_000) * perMinute
    const after = Math.min(atOnce, refilled) - 1
    if (after < -waiting) {
      throw new DomainError(
        'too_many_requests',
        `At most ${atOnce} at once, ${perMinute} a minute.`,
      )
    }
    this.#remember(personId, { left: after, at: now })
    return after >= 0 ? 0 : (-after / perMinute) * 60_000
  }

  /** How many people are remembered. */
  get size(): number {
    return this.#balances.size
  }

  #remember(personId: string, balance: Balance): void {
    this.#balances.delete(personId)
    const [oldest] = this.#balances.keys()
    if (this.#balances.size >= MAX_PEOPLE && oldest !== undefined) this.#balances.delete(oldest)
    this.#balances.set(personId, balance)
  }
}

/** A replay of a long history reads its pages one after the other, and goes on more slowly instead of breaking off. */
const PACES = {
  history: { atOnce: 60, perMinute: 300, waiting: 20 },
  saving: { atOnce: 30, perMinute: 6, waiting: 0 },
  copying: { atOnce: 10, perMinute: 1, waiting: 0 },
} as const satisfies Record<string, Pace>

const SHARED = Symbol.for('parley.person-paces')

/** The process's one of each kind. Next bundles its routes apart, so a module's own variable would be several. */
export function personPace(kind: keyof typeof PACES): PersonPace {
  const shared = globalThis as { [SHARED]?: Map<string, PersonPace> }
  shared[SHARED] ??= new Map()
  const known = shared[SHARED].get(kind) ?? new PersonPace(PACES[kind])
  shared[SHARED].set(kind, known)
  return known
}
