/**
 * Whether parties come closer over a session: agreement A (van der Eijk 2001) of the known stances on each proposal, and
 * how much is known. Read both: somebody who speaks up for the first time raises coverage and may lower A, and nobody
 * has moved apart.
 */

import type { ProposalId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { BANDS, type Stance } from '#domain/negotiation/stance.ts'
import { agreementOf } from './agreement.ts'
import { partiesOf } from './matrix.ts'
import { stancesAt } from './stances-at.ts'

export type ProposalAgreement = {
  readonly proposalId: ProposalId
  /** -1 (half support, half red line) to 1 (all in one band); undefined when fewer than two have spoken. */
  readonly agreement: number | undefined
  /** Share of the parties that have spoken. */
  readonly coverage: number
}

export type Agreement = {
  /** ms since the epoch. */
  readonly at: number
  /** Mean over the proposals that have one; undefined when none has. */
  readonly agreement: number | undefined
  /** Share of known cells among all cells of parties and proposals; 0 when there are none. */
  readonly coverage: number
  readonly proposals: readonly ProposalAgreement[]
}

/** One figure a moment, in the order given. Proposals are those now on the board. */
export function convergenceOf(
  negotiation: Pick<Negotiation, 'actors' | 'proposals' | 'positions' | 'ledger'>,
  moments: readonly number[],
): readonly Agreement[] {
  const parties = partiesOf(negotiation)
  return moments.map((at) => {
    const stances = stancesAt(negotiation, at)
    const proposals = [...negotiation.proposals.keys()].map((proposalId) => {
      const said = parties.map(({ id }) => stances.get(positionKey(id, proposalId)) ?? 'unknown')
      return { proposalId, ...agreementAmong(said) }
    })
    return {
      at,
      agreement: mean(proposals.flatMap(({ agreement }) => agreement ?? [])),
      coverage: mean(proposals.map(({ coverage }) => coverage)) ?? 0,
      proposals,
    }
  })
}

/** Agreement and coverage among these stances. */
export function agreementAmong(
  stances: readonly Stance[],
): Pick<ProposalAgreement, 'agreement' | 'coverage'> {
  const counts = BANDS.map((band) => stances.filter((stance) => stance === band).length)
  const known = counts.reduce((sum, count) => sum + count, 0)
  return {
    agreement: known < 2 ? undefined : agreementOf(counts),
    coverage: stances.length === 0 ? 0 : known / stances.length,
  }
}

function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
