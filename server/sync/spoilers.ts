/**
 * People whose updates contradicted a board's document once they were in it [S11]. Each time it is made anew from the
 * log, and everybody on the board waits for that; no honest client was ever seen to cause it. Whoever did so a few times
 * while a room lives is not listened to any more there. Used by sync-exchange.ts.
 */

export class Spoilers {
  readonly #most: number
  readonly #times = new Map<string, number>()

  /** @param most how often one person may */
  constructor(most: number) {
    this.#most = most
  }

  /** @param share how bad it was, of a contradiction */
  note(personId: string, share = 1): void {
    this.#times.set(personId, (this.#times.get(personId) ?? 0) + share)
  }

  /** Whether nothing of a person's is taken any more. */
  has(personId: string): boolean {
    return (this.#times.get(personId) ?? 0) >= this.#most
  }
}
