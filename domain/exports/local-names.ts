/**
 * Names that hold within one file: `person-1`, `source-1`, in the order of first appearance. What the database calls
 * people and sources means nothing to whoever reads the file elsewhere, and must not become anybody's there.
 */

import type { SourceId } from '#domain/negotiation/ids.ts'
import type { Beside } from './beside.ts'
import type { NewNames } from './rename-in-file.ts'

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

/** People in this order, then sources in the order of their list; sources that are in no list, as they are met. */
export function localNames(people: Iterable<string>, { sources = [] }: Beside): NewNames {
  const person = new LocalNames('person')
  const source = new LocalNames('source')
  for (const id of people) person.of(id)
  for (const { id } of sources) source.of(id)
  return {
    person: (id) => person.of(id),
    // `source-1` is an id as ids go.
    source: (id) => source.of(id) as SourceId,
  }
}
