/** One board of "My boards", as the server lists it. */

import type { Role } from '#domain/access/role.ts'

export type BoardSummary = {
  readonly id: string
  readonly title: string
  readonly role: Role
  /** Some of those who are in it, for their pictures. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly hue: number }[]
  /** How many are in it. */
  readonly peopleCount: number
  /** ISO 8601. */
  readonly changedAt: string
}
