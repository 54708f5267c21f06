/** Why a snapshot was not saved, or not changed. */

import type { Refusal } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'

export function changeRefusedWords(refusal: Refusal): string {
  if (refusal.code === 'not_allowed') {
    return 'Not changed: facilitators name and pin any snapshot, others those they saved themselves.'
  }
  if (refusal.code === 'not_found') return 'This snapshot is no longer there.'
  return `Not changed. ${errorWords(refusal)}`
}

export function saveRefusedWords(refusal: Refusal): string {
  if (refusal.code === 'too_many') {
    return 'Not saved: the board has 500 snapshots saved by hand, as many as it may. A facilitator can delete one.'
  }
  if (refusal.code === 'too_many_requests') {
    return 'Not saved: you have saved many in a short time. Wait a minute, then try again.'
  }
  return errorWords(refusal)
}

export function startRefusedWords(refusal: Refusal): string {
  if (refusal.code === 'too_many_requests') {
    return 'Not started: ten boards can be started at once, then one a minute. Wait a little, then try again.'
  }
  return errorWords(refusal)
}
