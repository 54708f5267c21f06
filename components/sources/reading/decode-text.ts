/** The text of a plain file: UTF-8, UTF-16 with a mark, or what Windows wrote before either. */

import { Unread } from './read-problem.ts'

/** @throws Unread when it holds what no text has */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) throw new Unread('not-text')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8: every byte means something in the older code.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
