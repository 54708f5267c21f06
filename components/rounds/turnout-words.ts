/** Who has submitted, in words: parties, never anything of what they submitted. */

import type { Round } from './round.ts'

/** More names than fit on a line are in the panel. */
const MOST_NAMES = 8

export function turnoutWords({ parties }: Pick<Round, 'parties'>): string {
  const names = parties.filter(({ hasSubmitted }) => hasSubmitted).map(({ name }) => name)
  const turnout = `${names.length} of ${parties.length} parties ${names.length === 1 ? 'has' : 'have'} submitted`
  if (names.length === 0) return `${turnout}.`
  const others = names.length - MOST_NAMES
  const shown = names.slice(0, MOST_NAMES).join(', ')
  return `${turnout}: ${shown}${others > 0 ? ` and ${others} more` : ''}.`
}
