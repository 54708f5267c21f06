/**
 * News of a board: that something beside its document changed, told to its pages as `[107, JSON]` [S19]. It never says
 * what is private: a page fetches that over HTTP, with the rights it has. Announced by server/boards/announce-news.ts.
 */

import type { Role } from './role.ts'

/** What can change beside the document. `everything`: news may have been missed, all of it is to be looked at again. */
export type NewsTopic =
  | 'comments'
  | 'everything'
  | 'knocks'
  | 'minutes'
  | 'notes'
  | 'people'
  | 'restored'
  | 'room'
  | 'rooms'
  | 'rounds'
  | 'scores'
  | 'session'
  | 'snapshots'

/** What changed, and little facts about it that everybody whom it is sent to may know. */
export type BoardNews = {
  readonly topic: NewsTopic
  readonly [about: string]: string | number | boolean | null
}

/** Whom news are for: these people, and everybody in these roles. Absent: all who have the board open. */
export type Audience = { readonly people?: readonly string[]; readonly roles?: readonly Role[] }

export type NewsNote = {
  readonly boardId: string
  readonly news: BoardNews
  readonly to?: Audience | undefined
}

export const MISSED_NEWS: BoardNews = { topic: 'everything' }

/** Whether news are for somebody. */
export function isMeantFor(to: Audience | undefined, personId: string, role: Role): boolean {
  if (to === undefined) return true
  return (to.people?.includes(personId) ?? false) || (to.roles?.includes(role) ?? false)
}
