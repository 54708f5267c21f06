/** What is said when a locked lane was not, or not lastingly, changed. */

import type { Reading } from '#domain/board/board.ts'
import { type ActorId, toId } from '#domain/negotiation/ids.ts'
import type { NoticeDraft } from './notices.ts'

const WORDS = {
  refused: 'is locked. Nothing was changed.',
  'taken back': 'is locked: your change was taken back.',
}

export function laneNotice(
  { board }: Reading,
  actorIds: readonly string[],
  what: keyof typeof WORDS,
): NoticeDraft {
  const { actors } = board.negotiation
  const names = actorIds.map((id) => actors.get(toId<ActorId>(id))?.name ?? 'an actor')
  return { text: `The lane of ${names.join(', ')} ${WORDS[what]}`, tone: 'refused', about: 'lane' }
}
