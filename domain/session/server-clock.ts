/** What time it is on the server, by a clock that only counts: a device's own date may be a day off, or be set anew. */

/** One question and its answer: when they left and came by the counting clock, and what the server's clock said. */
export type ClockSample = {
  readonly askedAt: number
  readonly answeredAt: number
  readonly serverNow: number
}

export type ServerClock = {
  /** Server time less the counting clock, in ms. */
  readonly offsetMs: number
  /** Half the round trip: it may be wrong by so much. */
  readonly errorMs: number
  /** When it was measured, by the counting clock. */
  readonly at: number
}

/** Counting clocks drift, and stand still while some devices sleep: an old measurement gives way to a worse one. */
const OLD_MS = 60_000

/** The better of what was known and a new sample: the shorter the round trip, the better. */
export function measured(known: ServerClock | undefined, sample: ClockSample): ServerClock {
  const errorMs = Math.max(0, sample.answeredAt - sample.askedAt) / 2
  const offsetMs = sample.serverNow - (sample.askedAt + errorMs)
  const fresh = { offsetMs, errorMs, at: sample.answeredAt }
  const isBetter = !known || errorMs <= known.errorMs || sample.answeredAt - known.at > OLD_MS
  // Two measurements that cannot both be true: the device slept in between.
  const contradicts = known && Math.abs(known.offsetMs - offsetMs) > known.errorMs + errorMs
  return isBetter || contradicts ? fresh : known
}
