/** The names of the roots of which two documents say different things, in order; a root that says nothing may be absent. */

import type { RootDigests } from './root-digests.ts'

export function differingRoots(one: RootDigests, other: RootDigests): readonly string[] {
  const names = new Set([...one.keys(), ...other.keys()])
  return [...names].filter((name) => one.get(name) !== other.get(name)).sort()
}
