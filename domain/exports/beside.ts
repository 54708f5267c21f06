/** What lies beside a board's document and goes into its file, people and sources by the ids of the database. */

import type { ExportedComments, ExportedSession, ExportedSource } from './format/board-file.ts'

export type Beside = {
  readonly sources?: readonly ExportedSource[]
  readonly comments?: ExportedComments
  readonly session?: ExportedSession
}
