/**
 * How much of the bodies of imports is in memory, counted as it comes: not their number, or a few who send slowly would
 * keep everybody else out.
 */

import { DomainError } from '#domain/access/domain-error.ts'

/** Of all, in bytes: four files of the largest size. */
const MOST = 128 * 1024 * 1024
/** Of one address, in bytes: a class behind one has files of some 300 KB. */
const MOST_OF_ONE = MOST / 2

export class BodiesHeld {
  #held = 0
  readonly #heldOf = new Map<string, number>()

  /**
   * Does `work`, which says of each piece that came how many bytes it has; all are forgotten with its end.
   * @throws DomainError `unavailable`, out of `hold`, when there is no room; what `work` throws
   */
  async during<T>(
    address: string,
    work: (hold: (bytes: number) => void) => Promise<T>,
  ): Promise<T> {
    let own = 0
    try {
      return await work((bytes) => {
        if (this.#held + bytes > MOST || this.#of(address) + bytes > MOST_OF_ONE) {
          throw new DomainError('unavailable', 'Others are importing. Try again in a moment.')
        }
        own += bytes
        this.#add(address, bytes)
      })
    } finally {
      this.#add(address, -own)
    }
  }

  #of(address: string): number {
    return this.#heldOf.get(address) ?? 0
  }

  #add(address: string, bytes: number): void {
    this.#held += bytes
    const held = this.#of(address) + bytes
    if (held > 0) this.#heldOf.set(address, held)
    else this.#heldOf.delete(address)
  }
}
