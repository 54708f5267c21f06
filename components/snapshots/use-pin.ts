/** Pins a snapshot, or takes its pin away, and says so. */

import { useCallback, useEffect, useRef } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import type { BoardSession } from '../board/board-session.ts'
import { callApi } from '../http/call-api.ts'
import { changeRefusedWords } from './refused-words.ts'
import { SNAPSHOT, type Snapshot, snapshotPath } from './snapshot.ts'

/** The function stays the same one for as long as the session does. */
export function usePin(onDone: (words: string) => void): (snapshot: Snapshot) => void {
  const session = useBoardSession()
  const tell = useRef(onDone)
  useEffect(() => {
    tell.current = onDone
  })
  return useCallback(
    (snapshot: Snapshot) => void pin(session, snapshot, (words) => tell.current(words)),
    [session],
  )
}

async function pin(
  session: BoardSession,
  { id, name, isPinned }: Snapshot,
  onDone: (words: string) => void,
): Promise<void> {
  const path = snapshotPath(session.boardId, id)
  const body = { isPinned: !isPinned }
  const answer = await callApi({ path, method: 'PATCH', body, schema: SNAPSHOT })
  if (!answer.ok) {
    session.notify({ text: changeRefusedWords(answer.refusal), tone: 'refused' })
  } else if (isPinned) onDone(`“${name}” is not pinned any more.`)
  else onDone(`“${name}” is pinned: it stands on top, and is kept until somebody deletes it.`)
}
