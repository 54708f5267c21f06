/** Whether there are points on this board for this person to see or to switch on. */

import { mayRun } from '#domain/access/role.ts'
import { holdsSheets } from '#domain/access/score-rights.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useMe } from '../board/use-me.ts'
import { useScores } from './use-scores.ts'

export function useHasPoints(): boolean {
  const { role } = useMe()
  const { isPast } = useBoardSession()
  const { scores } = useScores()
  // They are of now, and would be taken for those of then.
  if (isPast) return false
  if (mayRun(role)) return true
  const audience = scores?.audience
  return audience === 'everybody' || (audience === 'delegates' && holdsSheets(role))
}
