/**
 * The longest time something kept the event loop, in milliseconds, seen by a timer of one: what other boards wait. Of each
 * gap counts what the processor spent on this process: on a busy machine most of a gap is other programs' turn.
 */
export class LoopStall {
  #longest = 0
  #last = performance.now()
  #spent = spentMs()
  readonly #timer: NodeJS.Timeout

  constructor() {
    this.#timer = setInterval(() => this.#look(), 1)
  }

  /** Ends the watch. */
  end(): number {
    clearInterval(this.#timer)
    this.#look()
    return this.#longest
  }

  #look(): void {
    const [now, spent] = [performance.now(), spentMs()]
    const gap = Math.min(now - this.#last, spent - this.#spent)
    this.#longest = Math.max(this.#longest, gap)
    this.#last = now
    this.#spent = spent
  }
}

function spentMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
