/** The fields in which two readings of one thing differ. */

import { isSameValue } from '#domain/board/same-value.ts'
import type { FieldChange } from './difference.ts'

/** In the order of the fields; those in `except` are not looked at. A field that is undefined is as good as absent. */
export function fieldChanges(
  before: object,
  after: object,
  except: ReadonlySet<string> = NOTHING,
): readonly FieldChange[] {
  if (before === after) return NONE
  const changes: FieldChange[] = []
  const look = (name: string): void => {
    const [old, fresh] = [Reflect.get(before, name), Reflect.get(after, name)]
    if (!except.has(name) && !isSameValue(old, fresh)) {
      changes.push({ name, before: old, after: fresh })
    }
  }
  for (const name of Object.keys(after)) look(name)
  for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) look(name)
  return changes.length === 0 ? NONE : changes
}

const NOTHING: ReadonlySet<string> = new Set()
const NONE: readonly FieldChange[] = []
