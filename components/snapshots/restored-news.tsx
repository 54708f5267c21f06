/** Tells everybody on the board who restored what, with one click back for facilitators. Draws nothing itself: it is a notice. */

import { useEffect } from 'react'
import { z } from 'zod'
import type { BoardNews } from '#domain/access/board-news.ts'
import { mayRun } from '#domain/access/role.ts'
import { RESTORE_SCOPE, type RestoreScope } from '#domain/board/restore-scope.ts'
import { useBoardSession } from '../board/board-context.tsx'
import type { BoardSession } from '../board/board-session.ts'
import { callApi } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import { restoredWords } from './restored-words.ts'
import { RESTORED, snapshotPath } from './snapshot.ts'

const NEWS = z
  .object({
    topic: z.literal('restored'),
    name: z.string(),
    beforeId: z.string(),
    by: z.string(),
    byId: z.string(),
    scopeKind: z.string(),
    actorId: z.string().optional(),
    proposalId: z.string().optional(),
  })
  .transform(({ scopeKind: kind, actorId, proposalId, ...rest }) => ({
    ...rest,
    scope: RESTORE_SCOPE.safeParse({
      kind,
      ...(actorId !== undefined && { actorId }),
      ...(proposalId !== undefined && { proposalId }),
    }).data,
  }))

export function RestoredNews(): null {
  const session = useBoardSession()
  // What was missed is not told again: the snapshots list who restored.
  useEffect(() => session.onNews('restored', (news) => tell(session, news)), [session])
  return null
}

function tell(session: BoardSession, news: BoardNews): void {
  const told = NEWS.safeParse(news).data
  if (!told?.scope) return
  const { name, beforeId, by, byId, scope } = told
  const who = byId === session.me.personId ? 'You' : by
  const run = () => void putBack(session, beforeId, scope)
  session.notify({
    text: restoredWords({ who, name, scope }, session.current().board.negotiation),
    tone: 'news',
    about: 'restored',
    ...(mayRun(session.me.role) && { action: { label: 'Put back', run } }),
  })
}

/** Only what was restored goes back: the rest may have moved on. */
async function putBack(
  session: BoardSession,
  beforeId: string,
  scope: RestoreScope,
): Promise<void> {
  const path = `${snapshotPath(session.boardId, beforeId)}/restore`
  const answer = await callApi({ path, method: 'POST', body: { scope }, schema: RESTORED })
  if (answer.ok) return
  session.notify({ text: `Not put back. ${errorWords(answer.refusal)}`, tone: 'lost' })
}
