/**
 * Who waits for which clock of which client. Sorted, because an update can be made so that thousands wait for one
 * client while it goes on in small steps; going through all of them at each step would stall the server.
 */

import type { StructId } from './read-struct.ts'

type Waiter<Who> = { readonly clock: number; readonly who: Who }

export class Waiting<Who> {
  /** By client; those who wait for the lowest clock come last. */
  readonly #waiters = new Map<number, Waiter<Who>[]>()

  get isEmpty(): boolean {
    return this.#waiters.size === 0
  }

  add({ client, clock }: StructId, who: Who): void {
    const waiters = this.#waiters.get(client)
    if (waiters === undefined) {
      this.#waiters.set(client, [{ clock, who }])
      return
    }
    let low = 0
    let high = waiters.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((waiters[middle]?.clock ?? 0) > clock) low = middle + 1
      else high = middle
    }
    waiters.splice(low, 0, { clock, who })
  }

  /** Those whose clock lies below `end`; they wait no more. */
  take(client: number, end: number): Who[] {
    const waiters = this.#waiters.get(client)
    const taken: Who[] = []
    if (waiters === undefined) return taken
    for (let last = waiters.at(-1); last !== undefined && last.clock < end; last = waiters.at(-1)) {
      waiters.pop()
      taken.push(last.who)
    }
    if (waiters.length === 0) this.#waiters.delete(client)
    return taken
  }
}
