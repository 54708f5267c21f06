/** Reads a list that only grows. Its records never change, so each is parsed once; others may still arrive between. */

import type * as Y from 'yjs'
import type { Problem } from '../board.ts'
import type { ListRoot, Roots } from '../document.ts'
import type { Report } from '../fields/field.ts'
import { keepingSame } from '../same-value.ts'

type ReadRecord<Entry> = (raw: unknown, report: Report) => Entry | undefined

type Parsed<Entry> = { readonly entry: Entry | undefined; readonly problems: readonly string[] }

export class ListReader<Entry> {
  readonly #name: ListRoot
  #list: Y.Array<unknown>
  readonly #read: ReadRecord<Entry>
  readonly #parsed = new WeakMap<object, Parsed<Entry>>()
  entries: readonly Entry[] = []
  problems: readonly Problem[] = []

  constructor(name: ListRoot, roots: Roots, read: ReadRecord<Entry>) {
    this.#name = name
    this.#list = roots[name]
    this.#read = read
  }

  refresh(): void {
    const entries: Entry[] = []
    const problems: Problem[] = []
    for (const raw of this.#list.toArray()) {
      const { entry, problems: found } = this.#parse(raw)
      if (entry) entries.push(entry)
      for (const what of found) problems.push({ where: this.#name, what })
    }
    this.entries = isSameList(this.entries, entries) ? this.entries : entries
    this.problems = problems
  }

  /** Reads the same list of another document instead: what says the same, in the same place, keeps its identity. */
  turnTo(roots: Roots): void {
    this.#list = roots[this.#name]
    let place = 0
    for (const raw of this.#list.toArray()) {
      const parsed = this.#parse(raw)
      if (parsed.entry === undefined || typeof raw !== 'object' || raw === null) continue
      const entry = keepingSame(this.entries[place], parsed.entry)
      this.#parsed.set(raw, { ...parsed, entry })
      place += 1
    }
    this.refresh()
  }

  #parse(raw: unknown): Parsed<Entry> {
    const known = typeof raw === 'object' && raw !== null ? this.#parsed.get(raw) : undefined
    if (known) return known
    const problems: string[] = []
    const parsed = { entry: this.#read(raw, (what) => problems.push(what)), problems }
    if (typeof raw === 'object' && raw !== null) this.#parsed.set(raw, parsed)
    return parsed
  }
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index])
}
