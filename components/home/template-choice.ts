/** A template as the home page shows it: what a board can start from. */

export type TemplateChoice = {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly of: 'shipped' | 'own' | 'shared'
  readonly isShared: boolean
  readonly isScored: boolean
  readonly counts: {
    readonly lanes: number
    readonly issues: number
    readonly proposals: number
    readonly positions: number
  }
  /** Who saved it. */
  readonly by?: { readonly name: string } | undefined
}

/** "3 parties, 5 issues, 15 proposals, with scores". */
export function templateFacts({ counts, isScored }: TemplateChoice): string {
  const { lanes, issues, proposals } = counts
  return [
    ...(lanes > 0 ? [many(lanes, 'lane')] : []),
    ...(issues > 0 ? [many(issues, 'issue')] : []),
    ...(proposals > 0 ? [many(proposals, 'proposal')] : []),
    ...(isScored ? ['with scores'] : []),
  ].join(', ')
}

function many(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`
}
