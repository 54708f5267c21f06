/**
 * The files a board can be taken home as: what each is called, and who may. Whoever adds one adds its maker in makers.ts,
 * which runs in the worker; the compiler asks for it.
 */

import type { Role } from '#domain/access/role.ts'
import { anyMember } from '../http/member-of.ts'

export type Format = {
  /** Of the file's name, without a dot before it. */
  readonly ending: string
  readonly type: string
  readonly may: (role: Role) => boolean
}

export const FORMATS = {
  json: { ending: 'json', type: 'application/json', may: anyMember },
  svg: { ending: 'svg', type: 'image/svg+xml', may: anyMember },
} as const satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof FORMATS

// Object.keys forgets which keys they are.
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[]
