/**
 * What the revision of a board is the SHA-256 of: its JSON export without what differs from one download to the next or
 * lies beside the document, keys in order of their letters, no spaces. Hashed by server/minutes/revision-of.ts.
 */

/** All that a board's document says, as the JSON export names it. */
const COLLECTIONS = [
  'actors',
  'issues',
  'proposals',
  'positions',
  'relations',
  'events',
  'constraints',
  'assessments',
  'openQuestions',
  'packages',
  'ledger',
  'decisions',
  'ink',
  'placement',
] as const

/** Of `board`: how it decides and what it was drawn from, not which board it is or when it was exported. */
const ABOUT = [
  'title',
  'decisionRule',
  'quota',
  'packageDeal',
  'abstainBlocks',
  'provenance',
] as const

/** `exported`: a board's JSON export, of any version. */
export function revisionText(exported: { readonly [key: string]: unknown }): string {
  const board = picked(Object(exported.board), ABOUT)
  return new Canonical().of({ board, ...picked(exported, COLLECTIONS) })
}

/**
 * As JSON.stringify writes it, but that the order in which keys were put in makes no difference, nor how a file numbers
 * the sources that lie beside it: they are counted as they come.
 */
class Canonical {
  readonly #sources = new Map<unknown, number>()

  of(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map((each) => this.of(each ?? null)).join(',')}]`
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
    const entries = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([key, each]) =>
          `${JSON.stringify(key)}:${key === 'sourceId' ? this.#source(each) : this.of(each)}`,
      )
    return `{${entries.join(',')}}`
  }

  #source(id: unknown): number {
    const known = this.#sources.get(id)
    if (known !== undefined) return known
    this.#sources.set(id, this.#sources.size + 1)
    return this.#sources.size
  }
}

function picked(from: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)))
}
