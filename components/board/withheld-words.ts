/** Why changes were not sent, for the person who made them. Pure; drawn by withheld-banners.tsx. */

import { mayEdit, type Role } from '#domain/access/role.ts'
import type { Withheld } from '../kept/earlier-changes.ts'
import type { WithheldReason } from '../kept/sort-leftovers.ts'

export type WithheldWords = { readonly title: string; readonly text: string }

/** `role` is the one its reader has now. */
export function withheldWords({ reason, count, isShown }: Withheld, role: Role): WithheldWords {
  const changes = count === 1 ? '1 change' : `${count} changes`
  if (reason === 'role') return { title: roleTitle(role), text: roleText(changes, isShown) }
  const { title, text } = WORDS[reason]
  return { title: `${title}: ${changes}.`, text }
}

function roleTitle(role: Role): string {
  return mayEdit(role) ? 'Your role has changed.' : 'You may only look at this board now.'
}

function roleText(changes: string, isShown: boolean): string {
  return isShown
    ? `Not sent: ${changes} you made here. You see what you did; nobody else does.`
    : `Not sent: ${changes} you made here earlier, which you may not make any more.`
}

const WORDS: { readonly [Reason in Exclude<WithheldReason, 'role'>]: WithheldWords } = {
  person: {
    title: 'Never sent',
    text: 'Made in this browser by somebody else, or by you before you were signed out, and so not sent in your name.',
  },
  'too-large': {
    title: 'Too large for the server',
    text: 'Kept in this browser only, and not on the board.',
  },
  unfit: {
    title: 'Not brought in',
    text: 'Made in this browser earlier, on something the board does not have any more.',
  },
}
