/**
 * The text of a PDF. Runs in our own worker (source-worker.ts): the library's second half is loaded beside it, so that
 * it starts no worker of its own and fetches nothing.
 */

import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { joinLines, type Line } from './join-lines.ts'
import { Unread } from './read-problem.ts'

/** Where the library looks for its other half before it would start a worker. */
const PLACE = 'pdfjsWorker'

/** Less is the dot of a scanner, not a text. */
const FEWEST_LETTERS = 3

export type PageDone = (done: number, of: number) => void

/** @throws Unread */
export async function readPdf(bytes: Uint8Array, onPage: PageDone): Promise<string> {
  Object.assign(globalThis, { [PLACE]: worker })
  const loading = getDocument({
    data: bytes,
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const text = joinLines(await readPages(await loading.promise, onPage))
    if (text.replace(/[^\p{L}\p{N}]/gu, '').length < FEWEST_LETTERS) throw new Unread('no-words')
    return text
  } catch (cause) {
    throw problemOf(cause)
  } finally {
    await loading.destroy()
  }
}

async function readPages(pdf: PDFDocumentProxy, onPage: PageDone): Promise<Line[][]> {
  const pages: Line[][] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(linesOf(items.filter((item): item is TextItem => 'str' in item)))
    page.cleanup()
    onPage(number, pdf.numPages)
  }
  return pages
}

/** The library marks where a line ends; between its pieces it puts the spaces itself. */
function linesOf(items: readonly TextItem[]): Line[] {
  const lines: Line[] = []
  let pieces: TextItem[] = []
  const finish = () => {
    const text = pieces
      .map(({ str }) => str)
      .join('')
      .replace(/\s+/g, ' ')
      .trim()
    const first = pieces.find(({ str }) => str.trim() !== '')
    if (first && text) lines.push({ text, size: first.height || 1, y: Number(first.transform[5]) })
    pieces = []
  }
  for (const item of items) {
    pieces.push(item)
    if (item.hasEOL) finish()
  }
  finish()
  return lines
}

function problemOf(cause: unknown): Unread {
  if (cause instanceof Unread) return cause
  const name = cause instanceof Error ? cause.name : ''
  return new Unread(name === 'PasswordException' ? 'locked' : 'damaged', { cause })
}
