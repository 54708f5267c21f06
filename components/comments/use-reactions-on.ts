/** The reactions on one card or comment; one list stays the same list until a reaction on that thing changes. */

import { useRef } from 'react'
import type { ReactionTarget } from '#domain/comments/reaction.ts'
import { useCommentsPart } from './comments-context.tsx'
import type { Reaction } from './said.ts'

const NONE: readonly Reaction[] = []

export function useReactionsOn(on: ReactionTarget, id: string): readonly Reaction[] {
  const last = useRef(NONE)
  return useCommentsPart(({ reactions }) => {
    const here = reactionsOn(reactions, on, id)
    if (!isSame(last.current, here)) last.current = here
    return last.current
  })
}

/** By thing, once for each answer of the server: a board has hundreds of cards, and each asks. */
const sorted = new WeakMap<readonly Reaction[], ReadonlyMap<string, readonly Reaction[]>>()

function reactionsOn(
  all: readonly Reaction[],
  on: ReactionTarget,
  id: string,
): readonly Reaction[] {
  const known = sorted.get(all) ?? byThing(all)
  sorted.set(all, known)
  return known.get(keyOf({ on, id })) ?? NONE
}

function byThing(all: readonly Reaction[]): ReadonlyMap<string, readonly Reaction[]> {
  const things = new Map<string, Reaction[]>()
  for (const reaction of all) {
    const here = things.get(keyOf(reaction))
    if (here) here.push(reaction)
    else things.set(keyOf(reaction), [reaction])
  }
  return things
}

function keyOf({ on, id }: Pick<Reaction, 'on' | 'id'>): string {
  return `${on}/${id}`
}

function isSame(a: readonly Reaction[], b: readonly Reaction[]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
