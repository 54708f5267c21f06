/**
 * Whole boards kept at some places of a recording, so that any place is near one. Their bytes are bounded: when they
 * grow past it, every second one goes, and the next ones come at twice the distance. Used by recording.ts.
 */

export type Keyframe = {
  /** How many entries are in it. */
  readonly place: number
  /** The board, whole, as a Yjs update. */
  readonly bytes: Uint8Array
}

export type KeyframeLimits = {
  /** Entries between two keyframes at first, and bytes of entries, whichever is reached first. */
  readonly everyEntries: number
  readonly everyBytes: number
  /** All keyframes together. */
  readonly maxBytes: number
}

/** Applying 500 entries in one go takes a fraction of what loading a board of 2,000 cards does. */
export const KEYFRAME_LIMITS: KeyframeLimits = {
  everyEntries: 500,
  everyBytes: 256 * 1024,
  maxBytes: 48 * 1024 * 1024,
}

export class Keyframes {
  readonly #limits: KeyframeLimits
  #frames: Keyframe[] = []
  #bytes = 0
  #spread = 1
  #entriesSince = 0
  #bytesSince = 0

  constructor(limits: KeyframeLimits) {
    this.#limits = limits
  }

  get bytes(): number {
    return this.#bytes
  }

  get count(): number {
    return this.#frames.length
  }

  /** Counts an entry; true when it is time for a keyframe behind it. */
  isDue(entryBytes: number): boolean {
    this.#entriesSince += 1
    this.#bytesSince += entryBytes
    const { everyEntries, everyBytes } = this.#limits
    return (
      this.#entriesSince >= everyEntries * this.#spread ||
      this.#bytesSince >= everyBytes * this.#spread
    )
  }

  add(frame: Keyframe): void {
    this.#frames.push(frame)
    this.#bytes += frame.bytes.length
    this.#entriesSince = 0
    this.#bytesSince = 0
    while (this.#bytes > this.#limits.maxBytes && this.#frames.length > 1) this.#thin()
  }

  /** The last one at a place or before it; undefined before the first. */
  before(place: number): Keyframe | undefined {
    return this.#frames.findLast((frame) => frame.place <= place)
  }

  #thin(): void {
    this.#frames = this.#frames.filter((_, i) => i % 2 === 1)
    this.#bytes = this.#frames.reduce((sum, { bytes }) => sum + bytes.length, 0)
    this.#spread *= 2
  }
}
