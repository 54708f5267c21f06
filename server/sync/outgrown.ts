/**
 * Whether a board's document has come so near to its limit that pages should only send what makes room [S5]. They are
 * told a little before nothing more is taken, so that what people do fits or is not done at all. Part of live-document.ts.
 */

/** Shares of the limit from which on a document is outgrown, and below which it is not any more. */
const FROM = 31 / 32
const UNTIL = 30 / 32

/** What measuring may take of the time: a document of 64 MiB takes half a second. */
const MEASURING_SHARE = 1 / 20

export type Measured = {
  readonly limit: number
  /** Whether so many bytes are surely enough for the document; measures it now and then. */
  readonly isWithin: (bytes: number) => boolean
  readonly measure: () => number
}

export class Outgrown {
  #is = false
  #mayHaveShrunk = false
  #notBefore = Number.NEGATIVE_INFINITY

  /** Something did not fit: so it is until something is deleted. */
  refused(): void {
    this.#is = true
    this.#mayHaveShrunk = false
  }

  /** Something was deleted. */
  shrunk(): void {
    this.#mayHaveShrunk = true
  }

  is({ limit, isWithin, measure }: Measured): boolean {
    if (!this.#is) this.#is = !isWithin(limit * FROM)
    else if (this.#mayHaveShrunk && performance.now() >= this.#notBefore) {
      this.#mayHaveShrunk = false
      const began = performance.now()
      this.#is = measure() > limit * UNTIL
      const now = performance.now()
      this.#notBefore = now + (now - began) / MEASURING_SHARE
    }
    return this.#is
  }
}
