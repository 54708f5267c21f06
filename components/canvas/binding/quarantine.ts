/** Drawings in the document that the canvas cannot take. They stay where they are; those that miss something are tried again. */

export class Quarantine {
  readonly #reasons = new Map<string, string>()

  hold(id: string, why: string): void {
    this.#reasons.set(id, why)
  }

  release(id: string): void {
    this.#reasons.delete(id)
  }

  has(id: string): boolean {
    return this.#reasons.has(id)
  }

  /** Those that hang on something which may come yet. The others are tried again only when they change. */
  dangling(): readonly string[] {
    return [...this.#reasons].filter(([, why]) => why.startsWith('dangling')).map(([id]) => id)
  }
}
