/** A PDF as a reader has it: opened with pdf.js, its words page by page, its outline and what it says of itself. */

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'

export type ReadPdf = {
  /** A line for each line of the page. */
  readonly pages: readonly string[]
  /** Width and height in points. */
  readonly sizes: readonly (readonly [number, number])[]
  readonly outline: readonly { readonly title: string; readonly items: readonly string[] }[]
  readonly info: Readonly<Record<string, unknown>>
}

/** The words of a page as they stand: line by line from the top, in each from the left. */
export async function standingWords(bytes: Uint8Array, page: number): Promise<readonly string[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const { items } = await (await (await loading.promise).getPage(page)).getTextContent()
  const placed = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [x, y] = [Number(item.transform[4]), Number(item.transform[5])]
    return [{ words: item.str.trim(), x, y }]
  })
  await loading.destroy()
  return placed.sort((a, b) => b.y - a.y || a.x - b.x).map(({ words }) => words)
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const file = await loading.promise
  const pages: string[] = []
  const sizes: [number, number][] = []
  for (let n = 1; n <= file.numPages; n++) {
    const page = await file.getPage(n)
    const { items } = await page.getTextContent()
    const words = items
      .filter((item): item is TextItem => 'str' in item)
      .map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str))
    pages.push(words.join(''))
    const { width, height } = page.getViewport({ scale: 1 })
    sizes.push([Math.round(width), Math.round(height)])
  }
  const outline = (await file.getOutline()).map(({ title, items }) => ({
    title,
    items: items.map((item: { title: string }) => item.title),
  }))
  const { info } = await file.getMetadata()
  await loading.destroy()
  return { pages, sizes, outline, info: { ...info } }
}
