/** Putting drawings on the board and taking them off. */

import type { Command } from '../command.ts'
import { inkRecord } from '../ink.ts'
import { isSameValue } from '../same-value.ts'
import { clear, type Scribe } from './scribe.ts'

/** A record that is not plain JSON under its own id is refused; one that is there already is not written again. */
export function putInk(
  { roots: { ink } }: Scribe,
  { records }: Extract<Command, { type: 'putInk' }>,
): void {
  for (const record of records) {
    const sound = inkRecord(record.id, record)
    if (sound && !isSameValue(sound, ink.get(sound.id))) ink.set(sound.id, sound)
  }
}

export function removeInk(
  { roots: { ink } }: Scribe,
  { ids }: Extract<Command, { type: 'removeInk' }>,
): void {
  for (const id of ids) clear(ink, id)
}
