/** What one can do with a board as a whole, and what it means, for whom, said beforehand. */

import { mayRun } from '#domain/access/role.ts'
import type { Refusal } from '../http/call-api.ts'
import type { BoardSummary } from './board-summary.ts'

export type BoardAct = 'archive' | 'leave' | 'trash' | 'delete'

type ActWords = {
  readonly title: (name: string) => string
  readonly confirm: string
  readonly isDanger: boolean
  readonly method: 'PUT' | 'POST' | 'DELETE'
  /** Behind the board's. */
  readonly path: string
  readonly words: (board: BoardSummary) => string
  /** Where there are better words than the usual ones. */
  readonly problem?: { readonly [Code in Refusal['code']]?: string }
}

export const BOARD_ACTS: { readonly [Name in BoardAct]: ActWords } = {
  archive: {
    title: (name) => `Archive “${name}”?`,
    confirm: 'Archive it',
    isDanger: false,
    method: 'PUT',
    path: '/archive',
    words: () =>
      'It moves from your list to your archive, with its rooms. Nobody else notices, and you stay on it: its address and links open it as before. You can take it out again at any time.',
  },
  leave: {
    title: (name) => `Leave “${name}”?`,
    confirm: 'Leave the board',
    isDanger: true,
    method: 'POST',
    path: '/leave',
    words: ({ role }) =>
      `You can no longer open it, nor its rooms. What you did stays, under your name.${
        mayRun(role) ? ' You are no longer its facilitator.' : ''
      } To come back you need a link.`,
    problem: {
      last_facilitator:
        'You are its only facilitator. Make somebody else one first (Share, People), or put the board into the trash.',
    },
  },
  trash: {
    title: (name) => `Put “${name}” into the trash?`,
    confirm: 'Put it into the trash',
    isDanger: true,
    method: 'PUT',
    path: '/trash',
    words: ({ peopleCount }) =>
      `${closedWords(peopleCount)} Nothing is lost: for 30 days facilitators find it in their trash and can put it back, with everybody in it. Then it is deleted for good.`,
  },
  delete: {
    title: (name) => `Delete “${name}” for good?`,
    confirm: 'Delete for good',
    isDanger: true,
    method: 'DELETE',
    path: '',
    words: ({ peopleCount }) =>
      `${goneWords(peopleCount)} at once, with proposals, positions, drawings, comments, rooms, snapshots and links. This cannot be undone. A file exported before is all that is left.`,
  },
}

function closedWords(count: number): string {
  return count <= 1
    ? 'It closes: you cannot open it while it is there.'
    : `It closes for all ${count} people at once: nobody can open it, by its address or a link.`
}

function goneWords(count: number): string {
  return count <= 1 ? 'It disappears' : `It disappears for all ${count} people`
}
