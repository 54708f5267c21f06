/** What each role is called, and what it may do, in one line. */

import { ROLES, type Role } from '#domain/access/role.ts'

type RoleWords = {
  readonly name: string
  /** With its article, for "You come in as …". */
  readonly as: string
  readonly may: string
}

export const ROLE_WORDS: { readonly [Name in Role]: RoleWords } = {
  facilitator: {
    name: 'Facilitator',
    as: 'a facilitator',
    may: 'runs the board: links, snapshots, its name',
  },
  editor: { name: 'Editor', as: 'an editor', may: 'tables proposals and states positions' },
  viewer: { name: 'Viewer', as: 'a viewer', may: 'sees everything, changes nothing' },
}

/** Roles as choices, strongest first. */
export const ROLE_CHOICES = ROLES.map((role) => ({ role, name: ROLE_WORDS[role].name }))
