/** A new id for an actor, issue or proposal. Not randomUUID: browsers lack it on a LAN without https. */

import { type EntityId, toId } from '#domain/negotiation/ids.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** 80 random bits as 16 letters and digits. */
export function newId<Id extends EntityId>(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return toId<Id>(Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join(''))
}
