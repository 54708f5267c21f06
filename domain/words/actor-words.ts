/** What an actor is, as the head of its lane says it: "State · party, veto". */

import type { Actor } from '#domain/negotiation/actor.ts'
import { ACTOR_KIND_WORDS } from './words.ts'

export function actorWords({
  kind,
  isParty,
  vetoPlayer,
}: Pick<Actor, 'kind' | 'isParty' | 'vetoPlayer'>): string {
  const part = vetoPlayer ? 'party, veto' : isParty ? 'party' : undefined
  return part ? `${ACTOR_KIND_WORDS[kind]} · ${part}` : ACTOR_KIND_WORDS[kind]
}
