/** A mark of a comparison in words: "was opposed", "later opposed", "changed". The silhouette stands beside them where there is room. */

import { inSentence, STANCE_WORDS } from '#domain/words/words.ts'
import type { PositionMark } from './change-marks.ts'

/** Undefined: the stance is the same, and something else of the position changed. */
export function otherStanceWord({ other, here, isEarlier }: PositionMark): string | undefined {
  if (other === here) return
  return isEarlier ? 'later' : 'was'
}

export function positionChangeWords(mark: PositionMark): string {
  const word = otherStanceWord(mark)
  return word ? `${word} ${inSentence(STANCE_WORDS[mark.other])}` : 'changed'
}
