/** The storage of a browser's tab, whose contents a test can look at. */

import type { StoragePart } from '#components/kept/browser-storage.ts'

export function tabStorage(): StoragePart & { readonly held: Map<string, string> } {
  const held = new Map<string, string>()
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, words) => void held.set(key, words),
    removeItem: (key) => void held.delete(key),
  }
}
