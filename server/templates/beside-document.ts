/** What a template puts beside a new board's document: the agenda of its session, and score sheets for who prepares it. */

import { BLANK_SESSION, type SessionState } from '#domain/session/session-state.ts'
import { newId } from '../access/new-id.ts'
import type { Prisma } from '../database/generated/client.ts'
import type { StartTemplate } from './find-template.ts'

/** Facilitators alone are shown the scores until they say otherwise. */
export function besideDocument({
  agenda,
  scores,
}: StartTemplate): Pick<Prisma.BoardCreateInput, 'session' | 'scoreAudience' | 'scoreSheets'> {
  return {
    ...(agenda.length > 0 && { session: { create: { state: { ...preparedWith(agenda) } } } }),
    ...(scores.length > 0 && {
      scoreAudience: 'facilitators',
      scoreSheets: { create: [...scores] },
    }),
  }
}

function preparedWith(agenda: StartTemplate['agenda']): SessionState {
  return { ...BLANK_SESSION, agenda: agenda.map((item) => ({ id: newId(), ...item })) }
}
