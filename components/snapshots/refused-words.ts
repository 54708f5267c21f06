/** Why a snapshot was not changed. */

import type { Refusal } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'

export function changeRefusedWords(refusal: Refusal): string {
  if (refusal.code === 'not_allowed') {
    return 'Not changed: facilitators name and pin any snapshot, others those they saved themselves.'
  }
  if (refusal.code === 'not_found') return 'This snapshot is no longer there.'
  return `Not changed. ${errorWords(refusal)}`
}
