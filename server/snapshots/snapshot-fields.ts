/** What people may say of a snapshot. */

import { z } from 'zod'
import { oneLine } from '../access/one-line.ts'

const MAX_NAME = 120
const MAX_NOTE = 1_000

/** Lines stay; other controls, halves of letters, and the marks that turn the direction of text, do not. */
const UNFIT = /[^\P{Cc}\n]|[\p{Surrogate}\u202A-\u202E\u2066-\u2069]/gu

export const snapshotName = oneLine(MAX_NAME)

export const snapshotNote = z
  .string()
  .max(2 * MAX_NOTE)
  .transform((text) => text.replace(/\r\n?/g, '\n').replace(UNFIT, ' ').trim().normalize('NFC'))
  .pipe(z.string().max(MAX_NOTE))
