/** What was opened, to be closed in the opposite order; one that fails does not keep the others open. */
import type { Log } from './log.ts'

export class Closers {
  readonly #log: Log
  readonly #closers: { readonly name: string; readonly close: () => Promise<void> }[] = []

  constructor(log: Log) {
    this.#log = log
  }

  add(name: string, close: () => Promise<void>): void {
    this.#closers.push({ name, close })
  }

  /** @throws the first failure, after everything has been tried */
  async closeAll(): Promise<void> {
    const failures: unknown[] = []
    for (let last = this.#closers.pop(); last !== undefined; last = this.#closers.pop()) {
      try {
        await last.close()
      } catch (error) {
        this.#log.error('close.failed', { name: last.name, error })
        failures.push(error)
      }
    }
    if (failures.length > 0) throw failures[0]
  }
}
