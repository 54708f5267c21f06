/** What a source may hold, as it comes over HTTP. */

import { DomainError } from '#domain/access/domain-error.ts'
import { cleanText } from '#domain/sources/clean-text.ts'
import { MAX_SOURCE_TITLE, MAX_TEXT_BYTES, textBytes } from '#domain/sources/source-kind.ts'
import { oneLine } from '../access/one-line.ts'

export const sourceTitle = oneLine(MAX_SOURCE_TITLE)

/** JSON may write a letter in six; nobody's text is all of such letters. */
export const MAX_SOURCE_BODY_BYTES = 3 * 1024 * 1024

/** The text as it is kept. @throws DomainError `bad_request` when nothing is left of it, `too_large` */
export function sourceText(text: string): string {
  const cleaned = cleanText(text)
  if (cleaned === '') throw new DomainError('bad_request', 'text: there are no words in it')
  if (textBytes(cleaned) > MAX_TEXT_BYTES) {
    throw new DomainError('too_large', `text: may have ${MAX_TEXT_BYTES} bytes`)
  }
  return cleaned
}
