/** A token as it is read aloud: whose position, what it is, and that it is none when it stands in a what-if only. */

import type { PositionMark } from '#components/changes/change-marks.ts'
import { positionChangeWords } from '#components/changes/change-words.ts'
import { positionWords } from '#components/marks/position-words.ts'
import { inSentence, STANCE_WORDS } from '#domain/words/words.ts'
import type { TokenProps } from './board-shape.ts'
import type { OwnGhost } from './own-ghosts.ts'

export function tokenWords(
  props: TokenProps,
  ghost: OwnGhost | undefined,
  change?: PositionMark,
): string {
  const words = `${props.actorName}. ${positionWords({ ...props, title: props.fullTitle })}`
  const more = [ghost && ghostWords(ghost), change && positionChangeWords(change)]
  return [words, ...more.filter(Boolean)].join('. ')
}

/** Empty for a real position. */
export function ghostWords(ghost: OwnGhost | undefined): string {
  if (!ghost) return ''
  const really = inSentence(STANCE_WORDS[ghost.really])
  return ghost.isOvertaken
    ? `Only what if; meanwhile really moved to ${really}`
    : `Only what if; really ${really}`
}
