/**
 * What a board must say in the end, worked out from what each page did and saw, without Yjs: its own keys hold what was
 * written last, a shared key something that nobody who had seen it wrote over, lists and texts exactly what was put in
 * and not taken out, and letters stand where they were typed.
 */

export type FinalBoard = {
  readonly own: Readonly<Record<string, unknown>>
  readonly shared: Readonly<Record<string, unknown>>
  readonly list: readonly unknown[]
  readonly text: string
}

type Typed = { readonly letter: string; readonly left: string; readonly right: string }

export class WrittenModel {
  readonly #own = new Map<string, unknown>()
  /** By key: what was written, less what somebody wrote over knowing it. */
  readonly #latest = new Map<string, Set<unknown>>()
  readonly #pushed: { readonly by: number; readonly entry: string }[] = []
  readonly #taken = new Set<unknown>()
  readonly #typed: Typed[] = []
  readonly #erased = new Set<string>()
  #made = 0

  /** A value that nobody else writes. */
  next(by: number): string {
    this.#made += 1
    return `${by}:${this.#made}`
  }

  /** A letter that nobody else types. */
  nextLetter(): string {
    this.#made += 1
    return String.fromCharCode(0x4e00 + this.#made)
  }

  setOwn(key: string, value: unknown): void {
    this.#own.set(key, value)
  }

  deleteOwn(key: string): void {
    this.#own.delete(key)
  }

  setShared(key: string, value: unknown, seen: unknown): void {
    const latest = this.#latest.get(key) ?? new Set()
    latest.delete(seen)
    this.#latest.set(key, latest.add(value))
  }

  push(by: number, entry: string): void {
    this.#pushed.push({ by, entry })
  }

  take(entry: unknown): void {
    this.#taken.add(entry)
  }

  /** `text` as it was before. */
  type(letter: string, text: string, at: number): void {
    this.#typed.push({ letter, left: text[at - 1] ?? '', right: text[at] ?? '' })
  }

  erase(letter: string): void {
    this.#erased.add(letter)
  }

  /** What contradicts it, in words. */
  contradictions({ own, shared, list, text }: FinalBoard): string[] {
    const wrong: string[] = []
    if (canonical(own) !== canonical(Object.fromEntries(this.#own))) wrong.push('own keys')
    for (const [key, latest] of this.#latest) {
      if (!latest.has(shared[key])) wrong.push(`shared key ${key}`)
    }
    const left = this.#pushed.filter(({ entry }) => !this.#taken.has(entry))
    if (canonical([...list].sort()) !== canonical(left.map(({ entry }) => entry).sort())) {
      wrong.push('the list')
    }
    return [...wrong, ...this.#wrongOrders(list), ...this.#wrongLetters(text)]
  }

  /** Whoever pushes pushes behind what they pushed before. */
  #wrongOrders(list: readonly unknown[]): string[] {
    const last = new Map<number, number>()
    for (const { by, entry } of this.#pushed) {
      const at = list.indexOf(entry)
      if (at === -1) continue
      if (at < (last.get(by) ?? -1)) return ['order in the list']
      last.set(by, at)
    }
    return []
  }

  #wrongLetters(text: string): string[] {
    const expected = this.#typed.filter(({ letter }) => !this.#erased.has(letter))
    const letters = expected.map(({ letter }) => letter).sort()
    if ([...text].sort().join('') !== letters.join('')) return ['letters']
    const isOff = expected.some(({ letter, left, right }) => {
      const at = text.indexOf(letter)
      const isBehind = left === '' || !text.includes(left) || text.indexOf(left) < at
      const isBefore = right === '' || !text.includes(right) || at < text.indexOf(right)
      return !(isBehind && isBefore)
    })
    return isOff ? ['order of letters'] : []
  }
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return JSON.stringify(value)
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
