/**
 * Makes a board of a file, away from the main thread: read, checked, built, loaded back, and written with all that lies
 * beside it in one transaction. What is wrong with the file is refused before anything is written. Next: import-rows.ts.
 */

import type { Pool } from 'pg'
import * as Y from 'yjs'
import { DomainError } from '#domain/access/domain-error.ts'
import type { ExportedBoard } from '#domain/exports/format/board-file.ts'
import { type Fault, faultWords } from '#domain/exports/format/fault.ts'
import { readBoardFile } from '#domain/exports/format/read-board-file.ts'
import { importJson } from '#domain/exports/import-json.ts'
import { renameInFile } from '#domain/exports/rename-in-file.ts'
import { toId } from '#domain/negotiation/ids.ts'
import { countedId, newId } from '../access/new-id.ts'
import type { ImportJob } from './board-job.ts'
import { encodeAsRead } from './encode-as-read.ts'
import { writeImported } from './import-rows.ts'
import type { Steps } from './steps.ts'

/** Of the faults, so many are told. */
const TOLD = 8

/**
 * @throws DomainError `bad_request` that names what is wrong with the file, `not_signed_in` when the session is gone;
 * Stopped when nobody waits any more, who would not get the new session
 */
export async function importStored(pool: Pool, job: ImportJob, steps: Steps): Promise<undefined> {
  const read = readBoardFile(job.bytes)
  if ('faults' in read) throw refused(read.faults)
  const file = renamed(job.title === undefined ? read.file : withTitle(read.file, job.title))
  const parts = partsOf(file)
  steps.step(1, 2)
  await writeImported(pool, { job, file, parts })
  return undefined
}

function refused(faults: readonly Fault[]): DomainError {
  const more = faults.length > TOLD ? [`${faults.length - TOLD} more.`] : []
  return new DomainError(
    'bad_request',
    [...faults.slice(0, TOLD).map(faultWords), ...more].join(' '),
  )
}

function withTitle(file: ExportedBoard, title: string): ExportedBoard {
  return { ...file, board: { ...file.board, title } }
}

/** Nobody in it is anybody here: each gets an id that no session, seat or account has. */
function renamed(file: ExportedBoard): ExportedBoard {
  const person = remembered(newId)
  // Lists are in the order of their times, then of their ids: those of the file keep their order by counting up.
  const source = remembered((place) => countedId(place))
  for (const { id } of file.sources ?? []) source(id)
  return renameInFile(file, { person, source: (id) => toId(source(id)) })
}

function remembered(make: (place: number) => string): (id: string) => string {
  const known = new Map<string, string>()
  return (id) => {
    const made = known.get(id) ?? make(known.size)
    known.set(id, made)
    return made
  }
}

/** @throws DomainError `bad_request` for what reads otherwise than it was written, `unavailable` for what does not load */
function partsOf(file: ExportedBoard): readonly Uint8Array[] {
  const doc = new Y.Doc()
  try {
    const problems = importJson(doc, file)
    if (problems.length > 0) {
      throw refused(
        problems.map((problem) => ({ path: '', what: `cannot be read back: ${problem}` })),
      )
    }
    const { parts, verification } = encodeAsRead(doc)
    if (verification !== 'same') {
      throw new DomainError('unavailable', 'The board cannot be loaded back.')
    }
    return parts
  } finally {
    doc.destroy()
  }
}
