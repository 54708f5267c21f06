/** What a facilitator does to the draft of the minutes. Pure: each takes a draft and gives the next. */

import type { MinutesDraft } from '#domain/minutes/minutes-draft.ts'
import type { SectionNow } from '#domain/minutes/minutes-view.ts'
import type { SectionId } from '#domain/minutes/section-id.ts'

export type ChangeDraft = (draft: MinutesDraft) => MinutesDraft

/** Words that are the board's own are no edit. */
export function withText({ id, text: board, basis }: SectionNow, text: string): ChangeDraft {
  return (draft) => {
    const { [id]: edit, ...others } = draft.edits
    if (text === board) return { ...draft, edits: others }
    return { ...draft, edits: { ...others, [id]: { text, basis: edit?.basis ?? basis } } }
  }
}

/** Drops the edit: the section is as the board has it now, and goes on with it. */
export function asTheBoard(id: SectionId): ChangeDraft {
  return (draft) => {
    const { [id]: _, ...edits } = draft.edits
    return { ...draft, edits }
  }
}

/** The words stay, and what the board has now is known. */
export function stillHolds({ id, basis }: SectionNow): ChangeDraft {
  return (draft) => {
    const edit = draft.edits[id]
    return edit ? { ...draft, edits: { ...draft.edits, [id]: { ...edit, basis } } } : draft
  }
}

export function withSection(id: SectionId, isIn: boolean): ChangeDraft {
  return (draft) => {
    const left = draft.left.filter((other) => other !== id)
    return { ...draft, left: isIn ? left : [...left, id] }
  }
}

/** One place up or down; at the end of the list it stays. */
export function moved(id: SectionId, by: -1 | 1): ChangeDraft {
  return (draft) => {
    const from = draft.order.indexOf(id)
    const to = from + by
    if (from < 0 || to < 0 || to >= draft.order.length) return draft
    const order = draft.order.toSpliced(from, 1).toSpliced(to, 0, id)
    return { ...draft, order }
  }
}
