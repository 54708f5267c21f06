/** What was found, as a text for whoever runs the server: facts and ids, nothing of the board and no name. */

import type { Diagnosis } from './diagnose.ts'
import { diagnosisWords } from './diagnosis-words.ts'
import type { Progress } from './examination.ts'
import { stepWords } from './step-words.ts'

export type DetailsParts = {
  readonly progress: Progress
  readonly diagnosis: Diagnosis
  readonly boardId: string
  readonly origin: string
  readonly browser: string
  readonly unsaved: number
  readonly failures: number
  /** ms since the epoch. */
  readonly at: number
}

export function administratorDetails(parts: DetailsParts): string {
  const { progress, diagnosis, unsaved, failures } = parts
  const { address } = progress.findings
  const steps = stepWords(progress).map(
    ({ label, state, note }) => `- ${label}: ${state} (${note})`,
  )
  return [
    `Parley, ${new Date(parts.at).toISOString()}`,
    `Diagnosis: ${diagnosis}. ${diagnosisWords(diagnosis, address).what}`,
    `Page: ${parts.origin}, board ${parts.boardId}`,
    ...(address?.expected ? [`PUBLIC_URL of the server: ${address.expected}`] : []),
    ...steps,
    `Attempts that failed: ${failures}; changes not saved: ${unsaved}`,
    `Browser: ${parts.browser}`,
  ].join('\n')
}
