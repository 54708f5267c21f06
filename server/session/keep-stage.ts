/** Saves the board as it is when the session leaves a stage. The stage moves on even if that cannot be done now. */

import { STAGE_NAMES } from '#domain/session/stage.ts'
import type { Person } from '../access/person.ts'
import type { Runtime } from '../runtime.ts'
import { saveSnapshot } from '../snapshots/save-snapshot.ts'
import type { SessionChange } from './change-session.ts'

export async function keepStage(
  running: Pick<Runtime, 'db' | 'hub' | 'jobs' | 'log'>,
  { before, after }: SessionChange,
  { boardId, by }: { readonly boardId: string; readonly by: Person },
): Promise<void> {
  if (before.stage === after.stage) return
  const name = `End of “${STAGE_NAMES[before.stage]}”`
  try {
    await saveSnapshot(running, { boardId, name, cause: 'stage', stage: before.stage, by })
  } catch (error) {
    running.log.warn('session.stage-not-kept', { boardId, error })
  }
}
