/** Writes the sections from the board. Next: minutes-text.ts puts them together. */

import type { Minuted } from './minuted.ts'
import type { SectionId } from './section-id.ts'
import { agenda } from './sections/agenda.ts'
import { attendance } from './sections/attendance.ts'
import { changes } from './sections/changes.ts'
import { comments } from './sections/comments.ts'
import { decisions } from './sections/decisions.ts'
import { moves } from './sections/moves.ts'
import { nextSteps } from './sections/next-steps.ts'
import { packages } from './sections/packages.ts'
import { positions } from './sections/positions.ts'
import { questions } from './sections/questions.ts'
import { rounds } from './sections/rounds.ts'
import { standing } from './sections/standing.ts'

const WRITERS: Readonly<Record<SectionId, (minuted: Minuted) => string>> = {
  attendance,
  agenda,
  decisions,
  standing,
  positions,
  packages,
  rounds,
  moves,
  changes,
  questions,
  comments,
  'next-steps': nextSteps,
  // Whoever writes the minutes says here what the board does not.
  remarks: () => '',
}

/** A section as the board has it, without its heading, in Markdown; empty where there is nothing to say. */
export function writeSection(id: SectionId, minuted: Minuted): string {
  return WRITERS[id](minuted)
}
