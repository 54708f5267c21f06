/** Short texts that people type: one line, without characters that garble what stands around them. */

import { z } from 'zod'

/** Controls, halves of letters, line separators, and the marks that turn the direction of all text after them. */
const UNFIT = /[\p{Cc}\p{Surrogate}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu

/** Unfit characters and runs of space become one space; then 1 to `max` characters. */
export function oneLine(max: number): z.ZodType<string> {
  return z
    .string()
    .max(4 * max)
    .transform(inOneLine)
    .pipe(z.string().min(1).max(max))
}

/** What is left of a text may be empty. */
export function inOneLine(text: string): string {
  return text.replace(UNFIT, ' ').replace(/\s+/gu, ' ').trim().normalize('NFC')
}
