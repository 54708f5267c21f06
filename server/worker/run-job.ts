/** What the worker does for each kind of job. */

import { unreachable } from '#domain/negotiation/unreachable.ts'
import { makeFile } from '../exports/make-file.ts'
import { minutesNow } from '../minutes/make-minutes.ts'
import { analyseStored, judgeStored } from './analyse-stored.ts'
import type { AnswerTo, BoardJob } from './board-job.ts'
import { boardThumbnail } from './board-thumbnail.ts'
import { copyStored } from './copy-stored.ts'
import { drawTemplate } from './draw-template.ts'
import { type FoldContext, foldBoard } from './fold-board.ts'
import { importStored } from './import-stored.ts'
import { readHistoryPage } from './read-history-page.ts'
import { snapshotParts } from './snapshot-parts.ts'
import { drawThumbnail } from './snapshot-thumbnail.ts'
import type { Steps } from './steps.ts'
import { storedMoment } from './stored-moment.ts'
import { workOutRestore } from './work-out-restore.ts'
import { writeScheduled } from './write-scheduled.ts'
import { writeSnapshot } from './write-snapshot.ts'

/** @throws DomainError `not_found` when there is no such board or snapshot, `unavailable` when it cannot be read */
export async function runJob(
  context: FoldContext,
  job: BoardJob,
  steps: Steps,
): Promise<AnswerTo<BoardJob>> {
  switch (job.kind) {
    case 'fold':
      return await foldBoard(context, job)
    case 'export':
      return await makeFile(context.pool, job, steps)
    case 'analysis':
      return await analyseStored(context.pool, job)
    case 'stability':
      return await judgeStored(context.pool, job)
    case 'snapshot':
      return await writeSnapshot(context.pool, job)
    case 'scheduled':
      return await writeScheduled(context.pool, job)
    case 'restore':
      return await workOutRestore(context.pool, job)
    case 'parts':
      return await snapshotParts(context.pool, job)
    case 'moment':
      return await storedMoment(context.pool, job)
    case 'history':
      return await readHistoryPage(context.pool, job)
    case 'thumbnail':
      return await drawThumbnail(context.pool, job)
    case 'import':
      return await importStored(context.pool, job, steps)
    case 'minutes':
      return await minutesNow(context.pool, job)
    case 'board-thumbnail':
      return await boardThumbnail(context.pool, job)
    case 'template':
      return await drawTemplate(context.pool, job)
    case 'copy':
      return await copyStored(context.pool, job)
    default:
      return unreachable(job)
  }
}
