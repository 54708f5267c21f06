/**
 * Who has got which edit, and after how long. Yjs updates of one sender hang on each other, so a reader that shows edit
 * n has all before it, whether they came one by one or in one resync.
 */

import { Histogram } from '../histogram.ts'
import { eachStamp } from './stamp.ts'

export type Crowd = {
  /** Senders are clients 0 to n - 1; the number of the first edit of each. */
  readonly firstEdits: readonly number[]
  /** Which clients read. What comes back to its own sender is no delivery. */
  readonly readers: readonly number[]
  /** Shared by several rooms; absent: its own. */
  readonly latency?: Histogram
}

type Sent = { readonly at: number; readonly counts: boolean }

export class Deliveries {
  readonly latency: Histogram
  /** Edits that came with a later one of their sender instead of by themselves. */
  skipped = 0
  delivered = 0
  /** Edits that count, times those who should get them. */
  expected = 0
  readonly #crowd: Crowd
  readonly #sent: readonly Sent[][]
  /** By reader, then by sender: the number that is awaited. */
  readonly #next: readonly number[][]

  constructor(crowd: Crowd) {
    this.#crowd = crowd
    this.latency = crowd.latency ?? new Histogram()
    this.#sent = crowd.firstEdits.map(() => [])
    this.#next = crowd.readers.map(() => [...crowd.firstEdits])
  }

  get isComplete(): boolean {
    return this.delivered >= this.expected
  }

  /** The sender's next edit leaves now; `counts`: it is measured, for warming up is not. */
  sent(sender: number, { counts }: { readonly counts: boolean }): void {
    this.#sent[sender]?.push({ at: performance.now(), counts })
    const { readers } = this.#crowd
    if (counts) this.expected += readers.length - (readers.includes(sender) ? 1 : 0)
  }

  /** @param reader its place among the readers */
  received(reader: number, body: Buffer): void {
    const next = this.#next[reader]
    const self = this.#crowd.readers[reader]
    if (next === undefined) return
    eachStamp(body, (sender, number) => {
      const awaited = next[sender]
      if (awaited === undefined || number < awaited || sender === self) return
      this.#count(sender, awaited, number)
      next[sender] = number + 1
    })
  }

  /** What has not come counts as coming now. */
  giveUp(): void {
    for (const [reader, next] of this.#next.entries()) {
      for (const [sender, awaited] of next.entries()) {
        if (this.#crowd.readers[reader] !== sender) this.#miss(this.#sentFrom(sender, awaited))
      }
    }
  }

  #miss(missing: readonly Sent[]): void {
    const now = performance.now()
    for (const { at, counts } of missing) if (counts) this.latency.add(now - at)
  }

  #count(sender: number, from: number, to: number): void {
    const now = performance.now()
    for (const { at, counts } of this.#sentFrom(sender, from, to + 1)) {
      if (!counts) continue
      this.delivered += 1
      this.latency.add(now - at)
    }
    this.skipped += to - from
  }

  #sentFrom(sender: number, from: number, end?: number): readonly Sent[] {
    const first = this.#crowd.firstEdits[sender] ?? 0
    return this.#sent[sender]?.slice(from - first, end && end - first) ?? []
  }
}
