/**
 * Watches a board's document: one call a transaction, with a reading in which all that was not touched is the
 * identical object. Next: components/board/board-session.ts.
 */

import type * as Y from 'yjs'
import type { Reading } from './board.ts'
import { ENTITY_ROOTS, type KeyedRoot, LIST_ROOTS, type ListRoot, rootsOf } from './document.ts'
import { BoardReader, type Touched } from './reading/board-reader.ts'

export type BoardChange = {
  readonly origin: unknown
  /** Whether this client made it. */
  readonly local: boolean
  readonly touched: Touched
}

export type BoardObserver = { readonly current: () => Reading; readonly stop: () => void }

const KEYED_ROOTS: readonly KeyedRoot[] = ['meta', ...ENTITY_ROOTS, 'ink']

/** Calls the listener after every transaction that touched the board; `current` is the reading after the last one. */
export function observeBoard(
  doc: Y.Doc,
  listener: (reading: Reading, change: BoardChange) => void,
): BoardObserver {
  const reader = new BoardReader(doc)
  const touch = new TouchedKeys()
  const unwatch = watch(doc, touch)
  const onAfterTransaction = ({ origin, local }: Y.Transaction): void => {
    const touched = touch.take()
    if (touched) listener(reader.update(touched), { origin, local, touched })
  }
  doc.on('afterTransaction', onAfterTransaction)
  return {
    current: () => reader.reading,
    stop() {
      doc.off('afterTransaction', onAfterTransaction)
      unwatch()
    },
  }
}

/** Deep observers run once for each root, before `afterTransaction`; together they name every key written to. */
function watch(doc: Y.Doc, touch: TouchedKeys): () => void {
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
  return () => {
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
