/** The parties of a board under a decision rule as a simple game: a coalition wins when it says yes, all others no, and that passes. */

import type { ActorId } from '#domain/negotiation/ids.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { isAdopted, ruleOf, voiceOf } from './adoption.ts'
import { type AnalysisOptions, partiesOf } from './matrix.ts'
import { isMember, MAX_PLAYERS, type SimpleGame } from './power/simple-game.ts'

export type DecisionGame = SimpleGame & {
  /** The players, in reading order. */
  readonly actorIds: readonly ActorId[]
}

/** Undefined with more parties than coalitions can be counted of. */
export function decisionGame(
  negotiation: Pick<Negotiation, 'actors' | 'decisionRule' | 'quota' | 'abstainBlocks'>,
  options: Pick<AnalysisOptions, 'rule'> = {},
): DecisionGame | undefined {
  const parties = partiesOf(negotiation)
  if (parties.length > MAX_PLAYERS) return undefined
  const rule = ruleOf(negotiation, options.rule)
  const [yes, no] = (['yes', 'no'] as const).map((says) =>
    parties.map((actor) => voiceOf(actor, says)),
  )
  return {
    actorIds: parties.map(({ id }) => id),
    players: parties.length,
    wins: (coalition) =>
      isAdopted(
        rule,
        parties.flatMap((_, i) => (isMember(coalition, i) ? yes : no)?.[i] ?? []),
      ),
  }
}
