/** A fresh copy of an entity's fields, for another document or for one where it is missing. */

import * as Y from 'yjs'
import type { EntityMap } from './document.ts'

/** Texts begin anew as their letters; what no reader would read is left out. */
export function copyOf(
  model: EntityMap,
  isLeftOut: (field: string) => boolean = () => false,
): EntityMap {
  const copy = new Y.Map<unknown>()
  for (const [name, value] of model.entries()) {
    if (isLeftOut(name)) continue
    if (value instanceof Y.Text) copy.set(name, new Y.Text(value.toString()))
    else if (!(value instanceof Y.AbstractType || value instanceof Y.Doc)) copy.set(name, value)
  }
  return copy
}
