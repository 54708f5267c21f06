/** What a refusal is called in the interface, and what to do about it. Places with better words of their own use those. */

import type { Refusal } from './call-api.ts'

const WORDS: { readonly [Code in Refusal['code']]: string } = {
  bad_request: 'That could not be understood. Check what you entered.',
  not_signed_in: 'You need a link to enter. Ask the facilitator.',
  sign_in_needed: 'This server takes no guests: sign in first.',
  not_allowed: 'You may not do this here. Ask the facilitator.',
  not_found: 'It is no longer there.',
  in_trash: 'This board is in the trash. Its facilitators can put it back.',
  no_such_actor: 'This actor is not on the board any more. Choose another.',
  too_many: 'There are as many as there may be. Remove one first.',
  out_of_date: 'Somebody else has changed it meanwhile. Look at their version first.',
  not_now: 'That is not possible as things stand.',
  link_expired: 'This link has expired. Ask for a new one.',
  link_revoked: 'This link was revoked. Ask for a new one.',
  link_used_up: 'This link was used as often as it may be. Ask for a new one.',
  wrong_passphrase: 'That is not the passphrase. Ask the facilitator.',
  last_facilitator: 'A board needs a facilitator. Make somebody else one first.',
  unsupported_media_type: 'That could not be understood. Check what you entered.',
  too_large: 'That is too large.',
  too_many_requests: 'Too many tries in a short time. Wait a minute, then try again.',
  internal: 'Something went wrong on the server. Try again.',
  unavailable: 'The server cannot reach its database. Try again in a moment.',
  provider_away: 'Where you sign in does not answer. Try again in a moment.',
  unreachable: 'The server does not answer. Check your connection, then try again.',
}

export function errorWords(refusal: Refusal): string {
  return WORDS[refusal.code]
}
