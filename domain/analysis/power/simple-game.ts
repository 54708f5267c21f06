/**
 * Who can bring something about together (von Neumann & Morgenstern 1944): players, and which coalitions win. A
 * coalition is a bit mask, bit i for player i. Next: ../decision-game.ts.
 */

export type SimpleGame = {
  readonly players: number
  /** Never true of a coalition and false of a larger one. */
  readonly wins: (coalition: number) => boolean
}

/** All coalitions are looked at, twice as many with each player: a second at twenty. */
export const MAX_PLAYERS = 20

/** Each player has a weight; who reaches the quota wins. `[quota; weights]` in the books. */
export function weightedGame(quota: number, weights: readonly number[]): SimpleGame {
  return {
    players: weights.length,
    wins: (coalition) =>
      weights.reduce((sum, weight, i) => (isMember(coalition, i) ? sum + weight : sum), 0) >= quota,
  }
}

export function isMember(coalition: number, player: number): boolean {
  return (coalition & (1 << player)) !== 0
}

/** Indices of the players in a coalition. */
export function membersOf(coalition: number): readonly number[] {
  return Array.from({ length: 32 - Math.clz32(coalition) }, (_, player) => player).filter(
    (player) => isMember(coalition, player),
  )
}

/**
 * For each player and size of coalition, in how many that win the player is pivotal: without it they lose.
 * @throws RangeError with more than 20 players
 */
export function countSwings({ players, wins }: SimpleGame): readonly (readonly number[])[] {
  if (players > MAX_PLAYERS) throw new RangeError(`more than ${MAX_PLAYERS} players`)
  const isWinning = new Uint8Array(2 ** players)
  for (let coalition = 0; coalition < isWinning.length; coalition++) {
    isWinning[coalition] = wins(coalition) ? 1 : 0
  }
  const swings = Array.from({ length: players }, () => new Array<number>(players + 1).fill(0))
  for (let coalition = 0; coalition < isWinning.length; coalition++) {
    if (isWinning[coalition] === 0) continue
    const members = membersOf(coalition)
    for (const player of members) {
      if (isWinning[coalition & ~(1 << player)] === 0) addOne(swings[player], members.length)
    }
  }
  return swings
}

function addOne(counts: number[] | undefined, place: number): void {
  if (counts) counts[place] = (counts[place] ?? 0) + 1
}
