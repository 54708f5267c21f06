/** A board's exported JSON with so many more proposals on it: a board whose files take seconds. */

type Exported = {
  readonly proposals: readonly { readonly id: string }[]
  readonly placement: { readonly proposals: Readonly<Record<string, readonly [number, number]>> }
}

export function withManyCards<Board extends Exported>(board: Board, cards: number): Board {
  const [pattern] = board.proposals
  const more = Array.from({ length: cards }, (_, n) => ({ ...pattern, id: `more-${n}` }))
  const places = more.map(({ id }, n) => [id, [-(Math.floor(n / 40) + 8) * 228, (n % 40) * 96]])
  return {
    ...board,
    proposals: [...board.proposals, ...more],
    placement: {
      ...board.placement,
      proposals: { ...board.placement.proposals, ...Object.fromEntries(places) },
    },
  }
}
