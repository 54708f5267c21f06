/** Who said something, by name: the source may give actors' ids, several of them, or a name of its own. Pure. */

import type { Actor } from '#domain/negotiation/actor.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'

/** "trump" → "Donald Trump"; "beebe, lieven" → both names; "El País" stays. */
export function speakerNames(speaker: string, actors: ReadonlyMap<ActorId, Actor>): string {
  return speaker
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => actors.get(part as ActorId)?.name ?? part)
    .join(', ')
}
