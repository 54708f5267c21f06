/**
 * Who has got which edit, and after how long. Yjs updates of one sender hang on each other, so a receiver that shows
 * edit n has all before it, whether they came one by one or in one resync.
 */

import { Histogram } from '../histogram.ts'
import { eachStamp } from './stamp.ts'

export class Deliveries {
  readonly latency = new Histogram()
  /** Edits that came with a later one of their sender instead of by themselves. */
  skipped = 0
  delivered = 0
  readonly #sentAt: number[][]
  readonly #counts: boolean[][]
  /** By receiver, then by sender: the number that is awaited. */
  readonly #next: number[][]
  #expected = 0

  constructor(senders: number, receivers: number) {
    this.#sentAt = Array.from({ length: senders }, () => [])
    this.#counts = Array.from({ length: senders }, () => [])
    this.#next = Array.from({ length: receivers }, () => new Array<number>(senders).fill(0))
  }

  /** Edits that count: receivers times edits, less those a sender would deliver to itself. */
  get expected(): number {
    return this.#expected
  }

  get isComplete(): boolean {
    return this.delivered >= this.#expected
  }

  /** @param counts whether it is measured; warming up is not */
  sent(sender: number, { counts }: { readonly counts: boolean }): void {
    this.#sentAt[sender]?.push(performance.now())
    this.#counts[sender]?.push(counts)
    if (counts) this.#expected += this.#next.length - 1
  }

  /** Senders are the first receivers, and what comes back to them is no delivery. */
  received(receiver: number, body: Buffer): void {
    const next = this.#next[receiver]
    if (next === undefined) return
    eachStamp(body, (sender, number) => {
      const awaited = next[sender]
      if (awaited === undefined || number < awaited || sender === receiver) return
      this.#count(sender, awaited, number)
      next[sender] = number + 1
    })
  }

  /** What has not come counts as coming now. */
  giveUp(): void {
    for (const [receiver, next] of this.#next.entries()) {
      for (const [sender, awaited] of next.entries()) {
        if (sender !== receiver) this.#giveUp(sender, awaited)
      }
    }
  }

  #count(sender: number, from: number, to: number): void {
    const now = performance.now()
    for (let number = from; number <= to; number++) {
      if (this.#counts[sender]?.[number] !== true) continue
      this.delivered += 1
      this.latency.add(now - (this.#sentAt[sender]?.[number] ?? now))
    }
    this.skipped += to - from
  }

  #giveUp(sender: number, from: number): void {
    const sentAt = this.#sentAt[sender] ?? []
    for (let number = from; number < sentAt.length; number++) {
      if (this.#counts[sender]?.[number] !== true) continue
      this.latency.add(performance.now() - (sentAt[number] ?? 0))
    }
  }
}
