/** Latencies in buckets of one per cent: millions of them fit in a few kilobytes, and quantiles cost nothing. */

const PER_OCTAVE = 64
const SMALLEST_MS = 2 ** -10
const OCTAVES = 32

export class Histogram {
  readonly #buckets = new Uint32Array(OCTAVES * PER_OCTAVE)
  count = 0
  max = 0

  add(ms: number, times = 1): void {
    const octaves = Math.log2(Math.max(ms, SMALLEST_MS) / SMALLEST_MS)
    const bucket = Math.min(this.#buckets.length - 1, Math.floor(octaves * PER_OCTAVE))
    this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + times
    this.count += times
    if (ms > this.max) this.max = ms
  }

  /** Milliseconds below which a share of all lies (0 to 1); 0 when there are none. */
  quantile(share: number): number {
    let left = Math.ceil(this.count * share)
    for (const [bucket, count] of this.#buckets.entries()) {
      left -= count
      if (left <= 0 && count > 0)
        return Math.min(this.max, SMALLEST_MS * 2 ** ((bucket + 0.5) / PER_OCTAVE))
    }
    return 0
  }
}
