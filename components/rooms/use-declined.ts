/** Tells a delegate that a room they asked for was declined; that it was opened, the room itself tells. */

import { useEffect, useRef } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useMe } from '../board/use-me.ts'
import { declinedRequests } from './declined-requests.ts'
import { useRooms } from './rooms-context.tsx'

export function useDeclined(): void {
  const session = useBoardSession()
  const { list, takenBack } = useRooms()
  const isAsker = !mayRun(useMe().role)
  const last = useRef(list)
  useEffect(() => {
    const before = last.current
    last.current = list
    if (!isAsker || !before || !list) return
    for (const { name } of declinedRequests({ before, now: list, takenBack })) {
      session.notify({ text: `The room “${name}” was declined.`, tone: 'info' })
    }
  }, [session, list, takenBack, isAsker])
}
