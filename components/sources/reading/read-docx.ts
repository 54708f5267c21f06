/** The text of a Word file, paragraphs apart. Runs in source-worker.ts. */

import mammoth from 'mammoth/mammoth.browser.js'
import { Unread } from './read-problem.ts'
import { unpackedSize } from './zip-size.ts'

/** A file that says it is larger inside is no text anybody reads. */
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024

/** @throws Unread */
export async function readDocx(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const size = unpackedSize(bytes)
  if (size === undefined) throw new Unread('damaged')
  if (size > MAX_UNPACKED_BYTES) throw new Unread('too-long')
  const text = await rawText(bytes)
  if (text.trim() === '') throw new Unread('no-words')
  return text
}

async function rawText(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { buffer, byteOffset, byteLength } = bytes
  try {
    const arrayBuffer = buffer.slice(byteOffset, byteOffset + byteLength)
    return (await mammoth.extractRawText({ arrayBuffer })).value
  } catch (cause) {
    throw new Unread('damaged', { cause })
  }
}
