/** A set of listeners: adding returns what removes. */

export class Listeners<Told extends readonly unknown[]> {
  readonly #listeners = new Set<(...told: Told) => void>()

  /** The same function added twice is told once. */
  add(listener: (...told: Told) => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  tell(...told: Told): void {
    for (const listener of [...this.#listeners]) listener(...told)
  }

  clear(): void {
    this.#listeners.clear()
  }
}
