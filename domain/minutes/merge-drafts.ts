/**
 * What two facilitators made of the minutes at the same time, from one state on. Each has their way where the other left
 * things alone. Where both edited one section, both texts are in it, one under the other: no words are dropped.
 */

import { bothTexts } from '../notes/both-texts.ts'
import type { MinutesDraft, SectionEdit } from './minutes-draft.ts'
import { SECTION_IDS, type SectionId } from './section-id.ts'

type Versions = {
  /** What both began with. */
  readonly base: MinutesDraft
  readonly mine: MinutesDraft
  readonly theirs: MinutesDraft
}

/** A title, an order or a choice that both changed is mine: it is one act to change it back. */
export function mergeDrafts({ base, mine, theirs }: Versions): MinutesDraft {
  const choose = <Name extends 'title' | 'date' | 'place' | 'zone' | 'order' | 'left' | 'since'>(
    name: Name,
  ) => (isSame(mine[name], base[name]) ? theirs[name] : mine[name])
  const edits = SECTION_IDS.flatMap((id): readonly (readonly [SectionId, SectionEdit])[] => {
    const edit = mergedEdit(base.edits[id], mine.edits[id], theirs.edits[id])
    return edit ? [[id, edit]] : []
  })
  return {
    title: choose('title'),
    date: choose('date'),
    place: choose('place'),
    zone: choose('zone'),
    order: choose('order'),
    left: choose('left'),
    since: choose('since'),
    edits: Object.fromEntries(edits),
  }
}

export function isSameDraft(a: MinutesDraft, b: MinutesDraft): boolean {
  const { edits: ofA, ...restOfA } = a
  const { edits: ofB, ...restOfB } = b
  return isSame(restOfA, restOfB) && SECTION_IDS.every((id) => isSame(ofA[id], ofB[id]))
}

/** Dropping an edit is no words of one's own: it gives way to somebody's. */
function mergedEdit(
  base: SectionEdit | undefined,
  mine: SectionEdit | undefined,
  theirs: SectionEdit | undefined,
): SectionEdit | undefined {
  if (isSame(mine, base)) return theirs
  if (isSame(theirs, base) || isSame(theirs, mine)) return mine
  if (!mine || !theirs) return mine ?? theirs
  return { text: bothTexts(theirs.text, mine.text), basis: mine.basis }
}

/** Of plain values whose keys stand in the same order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
