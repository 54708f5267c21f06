/** What a board may be called: one line of 1 to 200 characters. */

import { oneLine } from '../access/one-line.ts'

const MAX_TITLE = 200

export const boardTitle = oneLine(MAX_TITLE)
