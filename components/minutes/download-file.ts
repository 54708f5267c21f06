/** Saves what an address of our server answers as a file, under the name it gives; a refusal stays in the page. */

import { type Refusal, refusalIn } from '../http/call-api.ts'

const NAMED = /filename\*=UTF-8''([^;]+)/u

/** Undefined: it was saved. */
export async function downloadFile(path: string): Promise<Refusal | undefined> {
  let file: Blob
  let name: string
  try {
    const response = await fetch(path, { cache: 'no-store' })
    if (!response.ok) return await refusalIn(response)
    const [, encoded] = NAMED.exec(response.headers.get('content-disposition') ?? '') ?? []
    name = decodeURIComponent(encoded ?? 'board')
    file = await response.blob()
  } catch {
    // The line broke, before the answer or within it.
    return { code: 'unreachable' }
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
  return undefined
}
