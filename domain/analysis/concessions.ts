/**
 * Who gave way by how much, stage by stage: bands moved towards support less bands moved away, from the ledger. Acts
 * taken back cancel out. Moving from or to silence is no concession. Counts of bands, not of value.
 */

import type { ActorId } from '#domain/negotiation/ids.ts'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { bandIndex } from '#domain/negotiation/stance.ts'
import { partiesOf } from './matrix.ts'

export type Concessions = {
  readonly actorId: ActorId
  /** Above 0: towards consent, all in all. */
  readonly net: number
  readonly concessions: number
  readonly hardenings: number
}

export type Stage = {
  /** ms since the epoch; from the first moment, not including it, to the second, including it. */
  readonly after: number
  readonly upTo: number
  /** One a party, in reading order. */
  readonly parties: readonly Concessions[]
  readonly net: number
}

/** One stage between each moment and the next, in the order given: none for fewer than two moments. */
export function concessionsOf(
  negotiation: Pick<Negotiation, 'actors' | 'ledger'>,
  moments: readonly number[],
): readonly Stage[] {
  return moments.slice(1).map((upTo, i) => {
    const after = moments[i] ?? 0
    const entries = negotiation.ledger.filter(({ at }) => at > after && at <= upTo)
    const parties = partiesOf(negotiation).map(({ id }) =>
      concededBy(
        id,
        entries.filter(({ actorId }) => actorId === id),
      ),
    )
    return { after, upTo, parties, net: parties.reduce((sum, { net }) => sum + net, 0) }
  })
}

function concededBy(actorId: ActorId, entries: readonly LedgerEntry[]): Concessions {
  const count = (direction: LedgerEntry['direction']): number =>
    entries.filter((entry) => entry.direction === direction).length
  return {
    actorId,
    net: entries.reduce((sum, entry) => sum + bandsTowardsSupport(entry), 0),
    concessions: count('concession'),
    hardenings: count('hardening'),
  }
}

function bandsTowardsSupport({ from, to }: LedgerEntry): number {
  const before = bandIndex(from)
  const after = bandIndex(to)
  return before === undefined || after === undefined ? 0 : before - after
}
