/** Everybody a board's file names, in the order of first appearance. */

import type { Reading } from '#domain/board/board.ts'
import type { Beside } from './beside.ts'

/** By their ids, with what the document calls them last; empty where it says nothing. */
export function peopleIn({ board }: Reading, beside: Beside = {}): ReadonlyMap<string, string> {
  const { ledger, decisions, proposals } = board.negotiation
  const people = new Map<string, string>()
  const acts = [...ledger, ...decisions, ...[...proposals.values()].flatMap((it) => it.versions)]
  for (const { by, byName } of acts) if (byName || !people.has(by)) people.set(by, byName)
  for (const id of besideIn(beside)) if (!people.has(id)) people.set(id, '')
  return people
}

function besideIn({ sources = [], comments }: Beside): readonly string[] {
  const threads = comments?.threads ?? []
  return [
    ...sources.map(({ addedBy }) => addedBy),
    ...threads.flatMap(({ resolved, comments: said }) => [
      ...(resolved ? [resolved.by] : []),
      ...said.flatMap(({ by, mentions, reactions }) => [
        by,
        ...mentions.map(({ person }) => person),
        ...reactions.flatMap((reaction) => reaction.by),
      ]),
    ]),
    ...(comments?.cards ?? []).flatMap(({ reactions }) => reactions.flatMap(({ by }) => by)),
  ]
}
