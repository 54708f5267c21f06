/** The real store with a hand on it: appends and loads can be held, let go, or made to fail; all are counted. */

import type { BoardStore, LogRow } from '#server/database/board-store.ts'

type Call = 'append' | 'load'

export class WatchedStore {
  readonly calls = { append: 0, load: 0 }
  readonly written: (readonly LogRow[])[] = []
  /** Most appends that were ever under way at once. */
  mostInFlight = 0
  #inFlight = 0
  readonly #gates = new Map<Call, { readonly open: () => void; readonly opened: Promise<void> }>()
  readonly #failures = new Map<Call, number>()
  #answersToLose = 0

  readonly wrap = (store: BoardStore): BoardStore => ({
    create: (...args) => store.create(...args),
    bind: (...args) => store.bind(...args),
    touch: (...args) => store.touch(...args),
    close: () => store.close(),
    load: async (boardId) => {
      await this.#pass('load')
      return await store.load(boardId)
    },
    append: async (rows) => {
      this.#inFlight += 1
      this.mostInFlight = Math.max(this.mostInFlight, this.#inFlight)
      try {
        await this.#pass('append')
        const outcome = await store.append(rows)
        this.written.push(rows)
        if (this.#answersToLose > 0) {
          this.#answersToLose -= 1
          throw new Error('Connection terminated unexpectedly')
        }
        return outcome
      } finally {
        this.#inFlight -= 1
      }
    },
  })

  hold(call: Call): void {
    let open = (): void => undefined
    const opened = new Promise<void>((resolve) => {
      open = resolve
    })
    this.#gates.set(call, { open, opened })
  }

  letGo(call: Call): void {
    this.#gates.get(call)?.open()
    this.#gates.delete(call)
  }

  failNext(call: Call, times: number): void {
    this.#failures.set(call, times)
  }

  /** The next appends are stored, and fail all the same: the link broke before the answer. */
  loseAnswers(times: number): void {
    this.#answersToLose = times
  }

  async #pass(call: Call): Promise<void> {
    this.calls[call] += 1
    await this.#gates.get(call)?.opened
    const failures = this.#failures.get(call) ?? 0
    if (failures === 0) return
    this.#failures.set(call, failures - 1)
    throw new Error('connect ECONNREFUSED')
  }
}
