/**
 * What a document says, as one number a root: two replicas that say the same get the same numbers, however they came
 * by it. Reads the structs of Yjs, because a root that nobody has asked for has no kind yet. Next: differing-roots.ts.
 */

import * as Y from 'yjs'
import { addValue, MARK } from './add-value.ts'
import { Hash } from './hash.ts'

/** Of the roots that say anything. */
export type RootDigests = ReadonlyMap<string, number>

type SharedType = { readonly _start: Y.Item | null; readonly _map: ReadonlyMap<string, Y.Item> }

/** A type, and where in its root it stands. */
type Place = { readonly type: SharedType; readonly path: Hash }

/** Letters and values between two breaths: some twenty microseconds. */
const STEP = 2048

/**
 * Yields now and then, for a large board takes longer than one may keep others waiting. Worth nothing when the
 * document has changed in between.
 */
export function* rootDigests(doc: Y.Doc): Generator<undefined, RootDigests, undefined> {
  const digests = new Map<string, number>()
  for (const [name, type] of [...doc.share]) {
    const root = new RootDigest(type)
    yield* root.steps()
    if (!root.isEmpty) digests.set(name, root.digest)
  }
  return digests
}

/** Every fact is hashed with its place and all facts are added up: no keys to sort, no depth that a stack could lack. */
class RootDigest {
  isEmpty = true
  readonly #sum = new Hash()
  readonly #waiting: Place[]
  #work = 0

  constructor(root: SharedType) {
    this.#waiting = [{ type: root, path: new Hash() }]
  }

  get digest(): number {
    return this.#sum.digest()
  }

  *steps(): Generator<undefined, void, undefined> {
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) {
      if (next.type._start !== null) yield* this.#list(next.type._start, next.path)
      for (const [key, item] of next.type._map) {
        if (!item.deleted) this.#entry(item, keyPath(next.path, key))
        if (this.#isDue(key.length)) yield
      }
    }
  }

  #entry({ content }: Y.Item, path: Hash): void {
    if (content instanceof Y.ContentType) {
      this.#nest(content.type, path)
      return
    }
    for (const value of content.getContent()) this.#value(path, value)
    this.#state(path)
  }

  *#list(start: Y.Item, path: Hash): Generator<undefined, void, undefined> {
    const list = new Hash(path)
    list.add(MARK.list)
    let length = 0
    for (let item: Y.Item | null = start; item !== null; item = item.right) {
      if (this.#isDue(1)) yield
      if (item.deleted || !item.countable) continue
      if (item.content instanceof Y.ContentString) yield* this.#text(list, item.content.str)
      else this.#element(item, list, indexPath(path, length))
      length += item.length
    }
    if (length > 0) this.#state(list)
  }

  #element({ content }: Y.Item, list: Hash, path: Hash): void {
    if (content instanceof Y.ContentType) {
      list.add(MARK.shared)
      this.#nest(content.type, path)
    } else for (const value of content.getContent()) this.#value(list, value)
  }

  /** In how many pieces a text lies differs between replicas, so pieces leave no trace. */
  *#text(list: Hash, text: string): Generator<undefined, void, undefined> {
    for (let from = 0; from < text.length; from += STEP) {
      const to = Math.min(text.length, from + STEP)
      list.addUnits(text, from, to)
      if (this.#isDue(to - from)) yield
    }
  }

  #value(hash: Hash, value: unknown): void {
    addValue(hash, value)
    this.#work += typeof value === 'string' ? value.length : 8
  }

  /** That a type stands here is said even if it is empty. */
  #nest(type: SharedType, path: Hash): void {
    const fact = new Hash(path)
    fact.add(MARK.shared)
    this.#state(fact)
    this.#waiting.push({ type, path })
  }

  #state(fact: Hash): void {
    this.isEmpty = false
    this.#sum.mix(fact)
  }

  #isDue(work: number): boolean {
    this.#work += work
    if (this.#work < STEP) return false
    this.#work = 0
    return true
  }
}

function keyPath(path: Hash, key: string): Hash {
  const deeper = new Hash(path)
  deeper.add(MARK.map)
  deeper.addUnits(key)
  deeper.add(MARK.end)
  return deeper
}

function indexPath(path: Hash, index: number): Hash {
  const deeper = new Hash(path)
  deeper.add(MARK.shared)
  deeper.add(index)
  return deeper
}
