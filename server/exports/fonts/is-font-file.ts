/** Whether there is a font at a path: for the settings. */

import { readFileSync } from 'node:fs'
import { isFont } from './font-tables.ts'

/** False as well where nothing can be read. */
export function isFontFile(path: string): boolean {
  try {
    return isFont(readFileSync(path))
  } catch {
    // Why it cannot be read is no matter: the setting is wrong.
    return false
  }
}
