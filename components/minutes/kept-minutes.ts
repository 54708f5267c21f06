/** What was chosen and written for the minutes and is not saved yet, kept in this tab: over a reload, not beyond. */

import type { StoragePart } from '../kept/browser-storage.ts'
import { KeptValue } from '../kept/kept-value.ts'
import { KEPT, type Kept } from './minutes-answers.ts'

export type KeptMinutes = KeptValue<Kept>

export function keptMinutes(
  storage: StoragePart | undefined,
  { boardId, personId }: { readonly boardId: string; readonly personId: string },
): KeptMinutes {
  return new KeptValue(storage, `parley-minutes:${boardId}:${personId}`, KEPT)
}
