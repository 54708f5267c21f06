/** Why a file gave no text, in words for the person who dropped it. */

import { MAX_FILE_BYTES, MAX_TEXT_BYTES } from '#domain/sources/source-kind.ts'

export const READ_PROBLEMS = [
  'unknown-kind',
  'too-large',
  'too-long',
  'empty',
  'no-words',
  'locked',
  'damaged',
  'not-text',
  'old-word',
] as const
export type ReadProblem = (typeof READ_PROBLEMS)[number]

const MIB = 1024 * 1024

export const READ_WORDS: Readonly<Record<ReadProblem, string>> = {
  'unknown-kind':
    'This is not a kind of file that can be read here: text, Markdown, PDF or Word (.docx).',
  'too-large': `This file is larger than ${MAX_FILE_BYTES / MIB} MB. Split it, or paste the part you need.`,
  'too-long': `There is more text in it than a source may have (${MAX_TEXT_BYTES / MIB} MB). Paste the part you need.`,
  empty: 'There is nothing in it.',
  'no-words':
    'There are pages in it, but no words: it is probably a scan. Run text recognition on it first, or paste its words.',
  locked: 'This file is locked with a password. Save it without one, or paste its words.',
  damaged: 'This file is damaged, or is not what its name says. It cannot be read.',
  'not-text': 'This file does not hold text.',
  'old-word':
    'This is a Word file of the old kind, or one with a password. Save it as .docx without one, then drop it again.',
}

/** Thrown by readers of files; the rest is a fault of ours, or of the file. */
export class Unread extends Error {
  readonly problem: ReadProblem

  constructor(problem: ReadProblem, options?: ErrorOptions) {
    super(problem, options)
    this.name = 'Unread'
    this.problem = problem
  }
}
