/** What each role is called, and what it may do, in one line. */

import type { Role } from '#domain/access/role.ts'

type RoleWords = {
  readonly name: string
  /** With its article, for "You come in as …". */
  readonly as: string
  /** For a list of links. */
  readonly may: string
  /** To the one who comes in. */
  readonly you: string
}

export const ROLE_WORDS: { readonly [Name in Role]: RoleWords } = {
  facilitator: {
    name: 'Facilitator',
    as: 'a facilitator',
    may: 'runs the board: links, snapshots, its name',
    you: 'You may change everything, give out links and restore snapshots.',
  },
  editor: {
    name: 'Editor',
    as: 'an editor',
    may: 'tables proposals and states positions',
    you: 'You may table proposals, state positions and draw.',
  },
  delegate: {
    name: 'Delegate',
    as: 'a delegate',
    may: 'speaks for one actor, and edits the board',
    you: 'You state the positions of the actor you speak for, table proposals and draw.',
  },
  commenter: {
    name: 'Commenter',
    as: 'a commenter',
    may: 'sees everything, comments, changes nothing',
    you: 'You see everything as it happens, and comment on it.',
  },
  viewer: {
    name: 'Viewer',
    as: 'a viewer',
    may: 'sees everything, changes nothing',
    you: 'You see everything as it happens, and change nothing.',
  },
}
