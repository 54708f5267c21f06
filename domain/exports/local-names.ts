/**
 * Names that hold within one file: `person-1`, `source-1`, in the order of first appearance. What the database calls
 * people and sources means nothing to whoever reads the file elsewhere, and must not become anybody's there.
 */

import type { Reading } from '#domain/board/board.ts'
import type { SourceId } from '#domain/negotiation/ids.ts'
import type { Said } from '#domain/negotiation/ledger-entry.ts'
import type { SourceSpan } from '#domain/negotiation/source-span.ts'
import type { Beside } from './beside.ts'

export class LocalNames {
  readonly #prefix: string
  readonly #names = new Map<string, string>()

  constructor(prefix: 'person' | 'source') {
    this.#prefix = prefix
  }

  /** The ids that were named so far, first to last. */
  get ids(): readonly string[] {
    return [...this.#names.keys()]
  }

  of(id: string): string {
    const known = this.#names.get(id)
    if (known !== undefined) return known
    const name = `${this.#prefix}-${this.#names.size + 1}`
    this.#names.set(id, name)
    return name
  }
}

/** Something that names people or sources, with their names in the file instead. */
export class Renaming {
  readonly people = new LocalNames('person')
  readonly sources = new LocalNames('source')

  by<Act extends { readonly by: string }>(act: Act): Act {
    return { ...act, by: this.people.of(act.by) }
  }

  from<Taken extends { readonly source?: SourceSpan }>(taken: Taken): Taken {
    return taken.source ? { ...taken, source: this.span(taken.source) } : taken
  }

  said(said: Said | undefined): Said | undefined {
    return said && this.from(said)
  }

  span(span: SourceSpan): SourceSpan {
    // `source-1` is an id as ids go.
    return { ...span, sourceId: this.sources.of(span.sourceId) as SourceId }
  }
}

/** Everybody a board's file names, with what its document calls them last; empty where it says nothing. */
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
