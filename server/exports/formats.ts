/**
 * The files a board can be taken home as: what each is called, and who may. Whoever adds one adds its maker in makers.ts,
 * which runs in the worker; the compiler asks for it.
 */

import { mayRun, type Role } from '#domain/access/role.ts'
import { anyMember } from '../http/member-of.ts'

export type Format = {
  /** Of the file's name, without a dot before it. */
  readonly ending: string
  readonly type: string
  readonly may: (role: Role) => boolean
}

const CSV_TYPE = 'text/csv; charset=utf-8'
const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const FORMATS = {
  json: { ending: 'json', type: 'application/json', may: anyMember },
  svg: { ending: 'svg', type: 'image/svg+xml', may: anyMember },
  md: { ending: 'minutes.md', type: 'text/markdown; charset=utf-8', may: mayRun },
  docx: { ending: 'minutes.docx', type: DOCX_TYPE, may: mayRun },
  'matrix.csv': { ending: 'matrix.csv', type: CSV_TYPE, may: anyMember },
  'ledger.csv': { ending: 'ledger.csv', type: CSV_TYPE, may: anyMember },
  pdf: { ending: 'pdf', type: 'application/pdf', may: anyMember },
  png: { ending: 'png', type: 'image/png', may: anyMember },
} as const satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof FORMATS

// Object.keys forgets which keys they are.
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[]
