/** What one party would have to move, in a sentence after its name. Pure. */

import type { Ask } from '#domain/analysis/moves.ts'
import { joinWords } from '#domain/words/join-words.ts'
import { inSentence, STANCE_WORDS } from '#domain/words/words.ts'
import type { Names } from '../analyses/names.ts'
import { plural } from './count-words.ts'

/** "4 bands: “Sea and air” from opposed, … A red line: “Contingent”; not to be asked for." Empty: nothing. */
export function askWords(ask: Ask, names: Names): string {
  const { moves, steps, redLines, missing, silent } = ask
  const list = (ids: Ask['silent']): string => joinWords(ids.map((id) => `“${names.short(id)}”`))
  const moved = moves.map(
    ({ proposalId, from }) => `“${names.short(proposalId)}” from ${inSentence(STANCE_WORDS[from])}`,
  )
  const sentences = [
    moves.length > 0 && `would move ${plural(steps, 'band')} to support: ${joinWords(moved)}.`,
    redLines.length > 0 && `has a red line, which is not counted: ${list(redLines)}.`,
    missing.length > 0 && `insists on what is not in it: ${list(missing)}.`,
    silent.length > 0 && `would have to be asked about ${list(silent)}.`,
  ].filter((sentence) => sentence !== false)
  return sentences.map((sentence, i) => (i === 0 ? sentence : capital(sentence))).join(' ')
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
