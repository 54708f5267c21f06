/** Watches which entities, drawings and lists of a board's document are written to. Used by observe-board.ts and carry-out-restore.ts. */

import type * as Y from 'yjs'
import { ENTITY_ROOTS, type KeyedRoot, LIST_ROOTS, type ListRoot, rootsOf } from './document.ts'
import type { Touched } from './reading/board-reader.ts'

const KEYED_ROOTS: readonly KeyedRoot[] = ['meta', ...ENTITY_ROOTS, 'ink']

export type OnTouched = (touched: Touched, transaction: Y.Transaction) => void

/**
 * Calls the listener after every transaction that touched a board. Deep observers run once for each root, before
 * `afterTransaction`; together they name every key written to. @returns what ends it
 */
export function watchTouched(doc: Y.Doc, onTouched: OnTouched): () => void {
  const touch = new TouchedKeys()
  const onAfterTransaction = (transaction: Y.Transaction): void => {
    const touched = touch.take()
    if (touched) onTouched(touched, transaction)
  }
  const roots = rootsOf(doc)
  const stops = KEYED_ROOTS.map((name) => {
    const onEvents = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
      for (const event of events) for (const key of keysOf(event)) touch.add(name, key)
    }
    roots[name].observeDeep(onEvents)
    return () => roots[name].unobserveDeep(onEvents)
  })
  const listStops = LIST_ROOTS.map((name) => {
    const onGrowth = (): void => touch.addList(name)
    roots[name].observeDeep(onGrowth)
    return () => roots[name].unobserveDeep(onGrowth)
  })
  doc.on('afterTransaction', onAfterTransaction)
  return () => {
    doc.off('afterTransaction', onAfterTransaction)
    for (const stop of [...stops, ...listStops]) stop()
  }
}

/** The root's keys an event is about: those replaced in the root itself, or the one it happened under. */
function keysOf(event: Y.YEvent<Y.AbstractType<unknown>>): Iterable<string> {
  const [key] = event.path
  return key === undefined ? event.keys.keys() : [String(key)]
}

class TouchedKeys {
  #keys = new Map<KeyedRoot, Set<string>>()
  #lists = new Set<ListRoot>()

  add(root: KeyedRoot, key: string): void {
    const keys = this.#keys.get(root) ?? new Set()
    this.#keys.set(root, keys.add(key))
  }

  addList(root: ListRoot): void {
    this.#lists.add(root)
  }

  /** What was touched since last asked; undefined when nothing was. */
  take(): Touched | undefined {
    if (this.#keys.size === 0 && this.#lists.size === 0) return
    const keys = this.#keys
    const touched = (root: KeyedRoot): ReadonlySet<string> => keys.get(root) ?? new Set()
    const lists = this.#lists
    this.#keys = new Map()
    this.#lists = new Set()
    return {
      meta: touched('meta'),
      actors: touched('actors'),
      issues: touched('issues'),
      proposals: touched('proposals'),
      positions: touched('positions'),
      relations: touched('relations'),
      events: touched('events'),
      constraints: touched('constraints'),
      assessments: touched('assessments'),
      openQuestions: touched('openQuestions'),
      packages: touched('packages'),
      ink: touched('ink'),
      ledger: lists.has('ledger'),
      decisions: lists.has('decisions'),
    }
  }
}
