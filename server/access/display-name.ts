/** What people may call themselves: one line of 1 to 60 characters. */

import { oneLine } from './one-line.ts'

const MAX_NAME = 60

export const displayName = oneLine(MAX_NAME)
