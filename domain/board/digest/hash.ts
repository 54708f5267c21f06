/**
 * A hash of words and texts that comes out the same in every browser and on the server. It tells accidents apart, not
 * forgeries: whoever sends a wrong digest misleads only their own page. Used by root-digests.ts and state-digest.ts.
 */

/** Digests are below this: six bytes on the wire, and one in four million million differences stays unseen. */
export const DIGEST_LIMIT = 2 ** 42
const LOW_LIMIT = 2 ** 10

export class Hash {
  #a: number
  #b: number

  /** Begins where another one ended, or at the beginning. */
  constructor(from?: Hash) {
    this.#a = from ? from.#a : 0x2c1b3c6d
    this.#b = from ? from.#b : 0x297a2d39
  }

  /** Takes the lower 32 bits of a whole number. */
  add(word: number): void {
    const a = Math.imul(this.#a ^ word, 0x9e3779b1)
    const b = Math.imul(this.#b ^ word, 0x85ebca6b)
    // Turned, for a product hands differences on to higher bits only.
    this.#a = (a << 13) | (a >>> 19)
    this.#b = (b << 17) | (b >>> 15)
  }

  /** Takes UTF-16 units from one place of a text to another. */
  addUnits(text: string, from = 0, to = text.length): void {
    for (let i = from; i < to; i += 1) {
      const unit = text.charCodeAt(i)
      this.add((unit & 0xf800) === 0xd800 ? asSent(text, i, unit) : unit)
    }
  }

  /** Takes what another one came to; in which order several are taken makes no difference. */
  mix(other: Hash): void {
    this.#a = (this.#a + scattered(other.#a)) | 0
    this.#b = (this.#b + scattered(other.#b)) | 0
  }

  /** A whole number from 0 to DIGEST_LIMIT. */
  digest(): number {
    return (scattered(this.#a) >>> 0) * LOW_LIMIT + (scattered(this.#b) >>> 22)
  }
}

/** Half of a character does not survive the way to the server: Yjs writes UTF-8. */
function asSent(text: string, index: number, unit: number): number {
  const isHigh = unit < 0xdc00
  const other = text.charCodeAt(isHigh ? index + 1 : index - 1)
  const isWhole = isHigh ? (other & 0xfc00) === 0xdc00 : (other & 0xfc00) === 0xd800
  return isWhole ? unit : 0xfffd
}

/** Every bit of a word weighs on every bit of what comes out. */
function scattered(word: number): number {
  const half = Math.imul(word ^ (word >>> 16), 0x21f0aaad)
  const whole = Math.imul(half ^ (half >>> 15), 0x735a2d97)
  return whole ^ (whole >>> 15)
}
