/** What of the board an entry of its history is about, so that a replay can say who does what. Used by recording.ts. */

import type * as Y from 'yjs'
import { ENTITY_ROOTS, type KeyedRoot, rootsOf } from '../board/document.ts'

export type Subject = {
  readonly root: KeyedRoot
  /** The entity's key; of positions the cell's. Absent: several are touched. */
  readonly key?: string
  /** Nothing but where it lies on the floor. */
  readonly isPlacing: boolean
}

/** What a person would say they did comes first: stating a position also touches what hangs on it. */
const TELLING: readonly KeyedRoot[] = [
  'positions',
  'packages',
  'proposals',
  'issues',
  'actors',
  ...ENTITY_ROOTS.filter(
    (root) => !['positions', 'packages', 'proposals', 'issues', 'actors'].includes(root),
  ),
  'ink',
  'meta',
]

type Touched = { readonly keys: Set<string>; isPlacing: boolean }

/** Returns what tells, and forgets, what was touched since last asked; undefined: nothing to be seen. */
export function watchSubjects(doc: Y.Doc): () => Subject | undefined {
  const touched = new Map<KeyedRoot, Touched>()
  const roots = rootsOf(doc)
  for (const root of TELLING) {
    roots[root].observeDeep((events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
      const all = touched.get(root) ?? { keys: new Set(), isPlacing: true }
      for (const event of events) note(all, event)
      touched.set(root, all)
    })
  }
  return () => {
    const root = TELLING.find((each) => touched.has(each))
    const found = root && touched.get(root)
    touched.clear()
    if (!root || !found) return undefined
    const [key, ...more] = found.keys
    const { isPlacing } = found
    return { root, isPlacing, ...(key !== undefined && more.length === 0 && { key }) }
  }
}

function note(all: Touched, event: Y.YEvent<Y.AbstractType<unknown>>): void {
  const [key] = event.path
  const changed = [...event.keys.keys()]
  const keys = key === undefined ? changed : [String(key)]
  for (const each of keys) all.keys.add(each)
  const isPlaced = event.path.length === 1 && changed.length === 1 && changed[0] === 'at'
  if (!isPlaced) all.isPlacing = false
}
