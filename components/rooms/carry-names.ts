/** What the things that changes are about are called, also those that are no longer in the room. */

import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import type { Change } from './carry.ts'

export type NameOf = (id: string) => string

export function carryNames(
  { actors, issues, packages, proposals }: Negotiation,
  changes: readonly Change[],
): NameOf {
  const gone = changes.map(({ key, base, room }) => [key, titleIn(room) ?? titleIn(base)] as const)
  const names = new Map<string, string | undefined>([
    ...gone,
    ...[...actors.values()].map(({ id, name }) => [id, name] as const),
    ...[...issues.values()].map(({ id, title }) => [id, title] as const),
    ...[...packages.values()].map(({ id, title }) => [id, title] as const),
    ...[...proposals.values()].map((proposal) => [proposal.id, cardTitle(proposal)] as const),
  ])
  return (id) => names.get(id) ?? 'something that is gone'
}

function titleIn(fields: Change['room']): string | undefined {
  const { name, cardTitle: onCard, title } = fields ?? {}
  return [name, onCard, title].find((word) => typeof word === 'string' && word !== '') as
    | string
    | undefined
}
