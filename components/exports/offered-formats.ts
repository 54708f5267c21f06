/** The files one can take a board home as, in the order they are offered. What the server makes: docs/api.md. */

import { mayRun, type Role } from '#domain/access/role.ts'

export type OfferedFormat = {
  readonly format: string
  readonly label: string
  readonly gloss: string
  /** Which of the further choices it has. */
  readonly has: { readonly scope?: true; readonly theme?: true; readonly scale?: true }
  readonly may?: (role: Role) => boolean
}

const FORMATS: readonly OfferedFormat[] = [
  {
    format: 'pdf',
    label: 'PDF',
    gloss: 'To print: the board, then every position in words',
    has: { scope: true },
  },
  {
    format: 'png',
    label: 'PNG',
    gloss: 'A picture for slides and messages',
    has: { scope: true, theme: true, scale: true },
  },
  {
    format: 'svg',
    label: 'SVG',
    gloss: 'A picture sharp at any size, to edit further',
    has: { scope: true, theme: true },
  },
  {
    format: 'matrix.csv',
    label: 'Matrix (CSV)',
    gloss: 'Who stands where, for a spreadsheet',
    has: {},
  },
  {
    format: 'ledger.csv',
    label: 'Ledger (CSV)',
    gloss: 'Every change of a position, in order',
    has: {},
  },
  {
    format: 'json',
    label: 'JSON',
    gloss: 'All of it: opens again in any Parley',
    has: {},
  },
  {
    format: 'docx',
    label: 'Minutes (Word)',
    gloss: 'As the draft has them',
    has: {},
    may: mayRun,
  },
  {
    format: 'md',
    label: 'Minutes (Markdown)',
    gloss: 'As the draft has them',
    has: {},
    may: mayRun,
  },
]

/** Of a saved moment there are the files that show the board itself. */
const OF_SNAPSHOTS: ReadonlySet<string> = new Set(['pdf', 'png', 'svg', 'json'])

export function offeredFormats(role: Role, isSnapshot: boolean): readonly OfferedFormat[] {
  return FORMATS.filter(
    ({ format, may }) =>
      (may === undefined || may(role)) && (!isSnapshot || OF_SNAPSHOTS.has(format)),
  )
}
