/** A dropped file as the text of a source: read in a worker, in this browser, and nowhere else. */

import { cleanText } from '#domain/sources/clean-text.ts'
import {
  MAX_FILE_BYTES,
  MAX_SOURCE_TITLE,
  MAX_TEXT_BYTES,
  type SourceKind,
  textBytes,
} from '#domain/sources/source-kind.ts'
import { fileKind } from './file-kind.ts'
import { Unread } from './read-problem.ts'
import { readInWorker, type Watch } from './run-worker.ts'

export type FileText = {
  readonly title: string
  readonly kind: SourceKind
  readonly text: string
}

/** @throws Unread, or the signal's reason */
export async function readFile(file: File, watch: Watch): Promise<FileText> {
  if (file.size > MAX_FILE_BYTES) throw new Unread('too-large')
  const bytes = new Uint8Array(await bytesOf(file))
  const kind = fileKind(file.name, bytes)
  const text = cleanText(await readInWorker({ do: 'read', kind, bytes }, watch))
  if (text === '') throw new Unread('no-words')
  if (textBytes(text) > MAX_TEXT_BYTES) throw new Unread('too-long')
  return { title: titleOf(file.name), kind, text }
}

/** A folder that was dropped looks like a file until it is read. */
async function bytesOf(file: File): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer()
  } catch (cause) {
    throw new Unread('damaged', { cause })
  }
}

function titleOf(name: string): string {
  return name.replace(/\.[a-z0-9]+$/i, '').slice(0, MAX_SOURCE_TITLE) || 'Source'
}
