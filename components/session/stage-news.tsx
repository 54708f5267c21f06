/** Says that the facilitator has moved on, and to what; whoever comes later reads it in the bar. */

import { useEffect, useRef } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { STAGE_NAMES } from '#domain/session/stage.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useMe } from '../board/use-me.ts'
import { useSession } from './session-context.tsx'
import { STAGE_INVITES } from './stage-words.ts'

export function StageNews(): null {
  const session = useBoardSession()
  const stage = useSession()?.stage
  const runs = mayRun(useMe().role)
  const before = useRef(stage)
  useEffect(() => {
    const isNews = before.current !== undefined && stage !== before.current
    before.current = stage
    if (!stage || !isNews || runs) return
    const text = `${STAGE_NAMES[stage]}. ${STAGE_INVITES[stage]}`
    session.notify({ text, tone: 'info', about: 'stage' })
  }, [session, stage, runs])
  return null
}
