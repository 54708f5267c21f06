/** Pins a snapshot, or takes its pin away, and says so. */

import { useCallback } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { callApi } from '../http/call-api.ts'
import { changeRefusedWords } from './refused-words.ts'
import { SNAPSHOT, type Snapshot, snapshotPath } from './snapshot.ts'

export function usePin(onDone: (words: string) => void): (snapshot: Snapshot) => void {
  const session = useBoardSession()
  const pin = async ({ id, name, isPinned }: Snapshot) => {
    const path = snapshotPath(session.boardId, id)
    const body = { isPinned: !isPinned }
    const answer = await callApi({ path, method: 'PATCH', body, schema: SNAPSHOT })
    if (!answer.ok) {
      session.notify({ text: changeRefusedWords(answer.refusal), tone: 'refused' })
    } else if (isPinned) onDone(`“${name}” is not pinned any more.`)
    else onDone(`“${name}” is pinned: it stands on top, and is kept until somebody deletes it.`)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it says goes to the panel as it is when it is said
  return useCallback((snapshot: Snapshot) => void pin(snapshot), [session])
}
