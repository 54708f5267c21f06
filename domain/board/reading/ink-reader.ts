/** Reads the drawings; each record is checked once and keeps its identity as long as nobody replaces it. */

import type * as Y from 'yjs'
import type { InkRecord, Problem } from '../board.ts'
import { inkRecord } from '../ink.ts'
import { keepingSame } from '../same-value.ts'
import { inOrder } from './in-order.ts'

export class InkReader {
  #ink: Y.Map<unknown>
  readonly #sound = new Map<string, InkRecord>()
  readonly #unsound = new Set<string>()
  records: ReadonlyMap<string, InkRecord> = new Map()
  problems: readonly Problem[] = []

  constructor(ink: Y.Map<unknown>) {
    this.#ink = ink
  }

  refresh(ids: Iterable<string>): void {
    for (const id of ids) this.#check(id)
    this.records = inOrder([...this.#sound], this.records)
    this.problems = [...this.#unsound].toSorted().map((id) => ({
      where: `ink/${id.slice(0, 140)}`,
      what: 'is not a plain record under its own id',
    }))
  }

  /** Reads the drawings of another document instead. */
  turnTo(ink: Y.Map<unknown>): void {
    const before = [...this.#sound.keys(), ...this.#unsound]
    this.#ink = ink
    this.refresh(new Set([...before, ...ink.keys()]))
  }

  /** `null` stands where a drawing was taken off. */
  #check(id: string): void {
    const raw = this.#ink.get(id) ?? null
    const record = inkRecord(id, raw)
    if (record) this.#sound.set(id, keepingSame(this.#sound.get(id), record))
    else this.#sound.delete(id)
    if (raw !== null && !record) this.#unsound.add(id)
    else this.#unsound.delete(id)
  }
}
