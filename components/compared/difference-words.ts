/** What people are told when their page says something else than the board. Pure. */

import type { Difference } from './comparison.ts'

/** After the board was read anew: by then nothing was unsaved. */
export function readAnewWords(difference: Difference): string {
  return `This page had come to show something else than the board${partsOf(difference)}. The board has been read anew. Everything you did is saved.`
}

/** When it happens again, or when the page was not told the same. */
export function differsWords(difference: Difference): string {
  const how =
    difference.roots.length > 0
      ? `It was read anew already and differs again${partsOf(difference)}.`
      : 'It has something that the server does not have, or lacks something, and coming in anew did not help.'
  return `${how} Others see what the server has. Download a copy of what you see here if you need it, then reload the page.`
}

/** What a root of the document is for people; a page may be older than its board. */
const WORDS: Readonly<Record<string, string>> = {
  meta: 'its title',
  actors: 'actors',
  issues: 'issues',
  proposals: 'proposals',
  positions: 'positions',
  relations: 'relations',
  events: 'events',
  constraints: 'constraints',
  assessments: 'assessments',
  openQuestions: 'open questions',
  ledger: 'the record of moves',
  ink: 'drawings',
}

function partsOf({ roots }: Difference): string {
  const parts = new Set(roots.map((root) => WORDS[root] ?? 'other parts'))
  return parts.size === 0 ? '' : ` (${[...parts].join(', ')})`
}
