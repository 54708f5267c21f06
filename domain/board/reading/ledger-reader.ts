/** Reads the ledger. Entries never change, so each one is parsed once; others may still arrive between them. */

import type * as Y from 'yjs'
import type { LedgerEntry } from '#domain/negotiation/ledger-entry.ts'
import type { Problem } from '../board.ts'
import { readLedgerEntry } from '../fields/ledger-fields.ts'

type ReadEntry = { readonly entry: LedgerEntry | undefined; readonly problems: readonly string[] }

export class LedgerReader {
  readonly #ledger: Y.Array<unknown>
  readonly #read = new WeakMap<object, ReadEntry>()
  entries: readonly LedgerEntry[] = []
  problems: readonly Problem[] = []

  constructor(ledger: Y.Array<unknown>) {
    this.#ledger = ledger
  }

  refresh(): void {
    const entries: LedgerEntry[] = []
    const problems: Problem[] = []
    for (const raw of this.#ledger.toArray()) {
      const { entry, problems: found } = this.#parse(raw)
      if (entry) entries.push(entry)
      for (const what of found) problems.push({ where: 'ledger', what })
    }
    this.entries = isSameList(this.entries, entries) ? this.entries : entries
    this.problems = problems
  }

  #parse(raw: unknown): ReadEntry {
    const known = typeof raw === 'object' && raw !== null ? this.#read.get(raw) : undefined
    if (known) return known
    const problems: string[] = []
    const read = { entry: readLedgerEntry(raw, (what) => problems.push(what)), problems }
    if (typeof raw === 'object' && raw !== null) this.#read.set(raw, read)
    return read
  }
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index])
}
