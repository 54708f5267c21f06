/** Which part of the board one can choose, from what is selected and what is in sight. */

import type { Scope } from '#domain/exports/scene/scope.ts'
import type { EntityRef } from '../canvas/canvas-handle.ts'

export type ScopeName = 'board' | 'selection' | 'lanes' | 'view'

/** Cards where any are selected, or tokens of theirs; else lanes. Undefined: nothing of a board is selected. */
export function selectedScope(subjects: readonly EntityRef[]): Scope | undefined {
  const proposalIds = new Set<string>()
  const actorIds = new Set<string>()
  for (const ref of subjects) {
    if (ref.of === 'proposal') proposalIds.add(ref.id)
    else if (ref.of === 'position') proposalIds.add(ref.proposalId)
    else if (ref.of === 'actor') actorIds.add(ref.id)
  }
  if (proposalIds.size > 0) return { kind: 'proposals', proposalIds: [...proposalIds] }
  return actorIds.size > 0 ? { kind: 'lanes', actorIds: [...actorIds] } : undefined
}

export type ScopeParts = {
  readonly name: ScopeName
  readonly selection: Scope | undefined
  /** Those that are ticked. */
  readonly lanes: readonly string[]
  readonly view: readonly [number, number, number, number] | undefined
}

/** Undefined where nothing is chosen yet: no lane is ticked. */
export function scopeOf({ name, selection, lanes, view }: ScopeParts): Scope | undefined {
  switch (name) {
    case 'board':
      return { kind: 'board' }
    case 'selection':
      return selection
    case 'lanes':
      return lanes.length > 0 ? { kind: 'lanes', actorIds: lanes } : undefined
    case 'view':
      return view && { kind: 'view', box: view }
  }
}
