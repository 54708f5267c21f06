/** How it stands with what is saved by itself, and which refusals end the trying. */

import type { Refusal } from '../http/call-api.ts'

/**
 * `waiting`: it did not work and is tried again. `clash`: somebody else wrote the same, and one has to choose. `stopped`:
 * it was refused, and will be.
 */
export type Saving = 'saved' | 'saving' | 'waiting' | 'clash' | 'stopped'

/** These come out the same when they are tried again. */
const FINAL: ReadonlySet<string> = new Set([
  'not_allowed',
  'not_now',
  'not_found',
  'not_signed_in',
  'bad_request',
  'too_large',
  'in_trash',
])

export function isFinal({ code }: Refusal): boolean {
  return FINAL.has(code)
}

export type SavingFacts = {
  readonly refusal: Refusal | undefined
  readonly isUnsaved: boolean
  readonly hasClash?: boolean
}

export function savingOf({ refusal, isUnsaved, hasClash = false }: SavingFacts): Saving {
  if (refusal && isFinal(refusal)) return 'stopped'
  if (hasClash) return 'clash'
  if (!isUnsaved) return 'saved'
  return refusal ? 'waiting' : 'saving'
}
