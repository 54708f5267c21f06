/** Contention against its definition, pair by pair. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contentionOf } from '#domain/analysis/contention.ts'
import { MAX_RANK, rankOf } from '#domain/analysis/rank.ts'
import { type ActorId, type ProposalId, toId } from '#domain/negotiation/ids.ts'
import { STANCES } from '#domain/negotiation/stance.ts'
import { runs } from '#tests/support/property-runs.ts'

it('[A3] is the mean distance of any two who have spoken', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...STANCES), { maxLength: 40 }), (stances) => {
      const proposalId = toId<ProposalId>('p')
      const cells = stances.map((stance, i) => ({
        actorId: toId<ActorId>(`a${i}`),
        proposalId,
        stance,
        mustHave: false,
      }))
      const ranks = stances.flatMap((stance) => rankOf(stance) ?? [])
      const pairs = ranks.flatMap((a, i) => ranks.slice(i + 1).map((b) => Math.abs(a - b)))
      const mean = pairs.reduce((sum, each) => sum + each, 0) / (pairs.length || 1)
      expect(contentionOf({ proposalId, cells })).toBeCloseTo(mean / MAX_RANK, 12)
    }),
    runs(200),
  )
})
