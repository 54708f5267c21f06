/**
 * Files of version 1 in the form of version 2. Version 1 named the people of the record by their ids in the database,
 * and those of comments and sources by name alone; fields that came during its time may be missing. Nothing is checked
 * here: what is no version 1 comes out as no version 2.
 */

import { LocalNames } from '../local-names.ts'
import { FORMAT_VERSION } from './board-file.ts'

type Json = { readonly [field: string]: unknown }

const LISTS = ['actors', 'issues', 'proposals', 'positions', 'relations', 'events', 'constraints']
const MORE_LISTS = ['assessments', 'openQuestions', 'packages', 'ledger', 'decisions', 'ink']

export function upgradeVersion1(raw: unknown): unknown {
  const file = recordOf(raw)
  const upgrade = new Upgrade()
  const { sources, comments, ...rest } = file
  // The order of sources is that of their list; names of people are known best from the record.
  each(sources, (it) => upgrade.know(it))
  const upgraded = {
    ...Object.fromEntries([...LISTS, ...MORE_LISTS].map((name) => [name, []])),
    ...rest,
    board: {
      packageDeal: true,
      abstainBlocks: false,
      provenance: { notes: [] },
      ...recordOf(file.board),
      version: FORMAT_VERSION,
    },
    ledger: each(file.ledger ?? [], (it) => upgrade.entry(it)),
    decisions: each(file.decisions ?? [], (it) => upgrade.by(it)),
    actors: each(file.actors, (it) => upgrade.from(it)),
    events: each(file.events, (it) => upgrade.from(it)),
    proposals: each(file.proposals, (it) => upgrade.proposal(it)),
    positions: each(file.positions, (it) => upgrade.position(it)),
    ...(sources !== undefined && { sources: each(sources, (it) => upgrade.source(it)) }),
    ...(comments !== undefined && { comments: upgrade.comments(recordOf(comments)) }),
  }
  return { ...upgraded, people: upgrade.people() }
}

class Upgrade {
  readonly #people = new LocalNames('person')
  readonly #sources = new LocalNames('source')
  readonly #nameOf = new Map<string, string>()
  readonly #idOf = new Map<string, string>()

  people(): readonly Json[] {
    return this.#people.ids.map((id) => ({
      id: this.#people.of(id),
      name: this.#nameOf.get(id) ?? '',
    }))
  }

  /** Of the record: an id, and a name. */
  by(act: Json): Json {
    const { by, byName } = act
    if (typeof by !== 'string') return act
    if (typeof byName === 'string' && byName !== '') {
      this.#nameOf.set(by, byName)
      if (!this.#idOf.has(byName)) this.#idOf.set(byName, by)
    }
    return { ...act, by: this.#people.of(by) }
  }

  entry(entry: Json): Json {
    const { said, lapsed } = entry
    return {
      ...this.by(entry),
      ...(said !== undefined && { said: this.from(recordOf(said)) }),
      ...(lapsed !== undefined && { lapsed: this.from(recordOf(lapsed)) }),
    }
  }

  proposal(proposal: Json): Json {
    const versions = each(proposal.versions ?? [], (it) => this.by(it))
    return { version: 1, ...this.from(proposal), versions }
  }

  position(position: Json): Json {
    return { conditionOn: [], onVersion: 1, ...this.from(position) }
  }

  from(taken: Json): Json {
    const { source } = taken
    const { sourceId } = recordOf(source)
    if (typeof sourceId !== 'string') return taken
    return { ...taken, source: { ...recordOf(source), sourceId: this.#sources.of(sourceId) } }
  }

  know({ id }: Json): void {
    if (typeof id === 'string') this.#sources.of(id)
  }

  source(source: Json): Json {
    const { id, addedBy } = source
    return {
      ...source,
      ...(typeof id === 'string' && { id: this.#sources.of(id) }),
      addedBy: this.#called(addedBy),
    }
  }

  comments({ threads, cards }: Json): Json {
    return {
      threads: each(threads, ({ id: _own, ...thread }) => ({
        ...thread,
        resolved: thread.resolved && this.#saidBy(recordOf(thread.resolved)),
        comments: each(thread.comments, (comment) => ({
          ...this.#saidBy(comment),
          mentions: mapped(comment.mentions, (name) => ({ person: this.#called(name), name })),
          reactions: this.#reactions(comment.reactions),
        })),
      })),
      cards: each(cards, (card) => ({ ...card, reactions: this.#reactions(card.reactions) })),
    }
  }

  #saidBy(said: Json): Json {
    return { ...said, by: this.#called(said.by) }
  }

  #reactions(reactions: unknown): unknown {
    return each(reactions, (reaction) => ({
      ...reaction,
      by: [...new Set(asList(mapped(reaction.by, (name) => this.#called(name))))],
    }))
  }

  /** Of what lies beside the board, version 1 knew names alone: who has the same name is the same person. */
  #called(name: unknown): unknown {
    if (typeof name !== 'string') return name
    const id = this.#idOf.get(name) ?? `called ${name}`
    this.#idOf.set(name, id)
    this.#nameOf.set(id, name)
    return this.#people.of(id)
  }
}

function each(list: unknown, upgrade: (entry: Json) => unknown): unknown {
  return mapped(list, (entry) => (isRecord(entry) ? upgrade(entry) : entry))
}

function mapped(list: unknown, change: (entry: unknown) => unknown): unknown {
  return Array.isArray(list) ? list.map(change) : list
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function recordOf(value: unknown): Json {
  return isRecord(value) ? value : {}
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
