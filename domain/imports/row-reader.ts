/** One row of a table, read column by column; what cannot be read is remembered with its reason. Used by plan-table.ts. */

import type { Row } from './read-table.ts'
import type { Mapping } from './table-columns.ts'

const YES = new Set(['yes', 'y', 'true', '1', 'x', '✓', 'ja', 'oui'])
const NO = new Set(['no', 'n', 'false', '0', '-', '', 'nein', 'non'])

export class RowReader {
  readonly line: number
  readonly faults: string[] = []
  readonly #cells: readonly string[]
  readonly #mapping: Mapping

  constructor({ line, cells }: Row, mapping: Mapping) {
    this.line = line
    this.#cells = cells
    this.#mapping = mapping
  }

  /** Empty where there is none. */
  text(name: string, max: number): string {
    const index = this.#mapping[name]
    const cell = index === undefined ? '' : (this.#cells[index] ?? '')
    if (cell.length <= max) return cell
    this.refuse(`${inWords(name)} is longer than ${max} characters`)
    return ''
  }

  needed(name: string, max: number): string {
    const text = this.text(name, max)
    if (text === '' && this.faults.length === 0) this.refuse(`${inWords(name)} is empty`)
    return text
  }

  /** Undefined where nothing is said, and after a fault. */
  one<Value extends string>(
    name: string,
    values: readonly Value[],
    words: { readonly [word: string]: Value } = {},
  ): Value | undefined {
    const cell = this.text(name, 200)
    if (cell === '') return undefined
    const said = plain(cell)
    // Own words only: every record has a `constructor`.
    const meant = Object.hasOwn(words, said) ? words[said] : undefined
    const value = values.find((it) => plain(it) === said) ?? meant
    if (value === undefined)
      this.refuse(`${inWords(name)} “${short(cell)}” is none of ${values.join(', ')}`)
    return value
  }

  isTrue(name: string): boolean {
    const said = this.text(name, 20).toLowerCase()
    if (YES.has(said)) return true
    if (!NO.has(said)) this.refuse(`${inWords(name)} “${short(said)}” is neither yes nor no`)
    return false
  }

  has(name: string): boolean {
    return this.#mapping[name] !== undefined
  }

  /** With a point or a comma before the fraction. */
  number(name: string): number | undefined {
    const cell = this.text(name, 40)
    if (cell === '') return undefined
    const value = Number(cell.replace(/\s/g, '').replace(',', '.'))
    if (Number.isFinite(value) && value >= 0 && value <= 1e12) return value
    this.refuse(`${inWords(name)} “${short(cell)}” is not a number from 0 on`)
    return undefined
  }

  refuse(why: string): void {
    this.faults.push(why)
  }
}

/** `tabledBy` as `tabled by`. */
function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** Small letters and digits alone, so that `On the table` is `on_table`. */
export function plain(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}+]/gu, '')
}

export function short(words: string): string {
  return words.length > 40 ? `${words.slice(0, 39)}…` : words
}
