/** Whether there are points on this board for this person to see or to switch on. */

import { mayRun } from '#domain/access/role.ts'
import { holdsSheets } from '#domain/access/score-rights.ts'
import { useMe } from '../board/use-me.ts'
import { useScores } from './use-scores.ts'

export function useHasPoints(): boolean {
  const { role } = useMe()
  const { scores } = useScores()
  if (mayRun(role)) return true
  const audience = scores?.audience
  return audience === 'everybody' || (audience === 'delegates' && holdsSheets(role))
}
