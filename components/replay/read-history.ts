/** Reads a board's history from the server, page by page; the next page comes while one is worked on. */

import { decodeHistoryPage, type HistoryPage } from '#domain/replay/history-page.ts'
import type { Answer } from '../http/call-api.ts'
import { fetchBytes } from '../http/fetch-bytes.ts'
import type { ReplayedBoard } from './tape.ts'

/** The first page is small: what it holds is shown while the others come. */
const FIRST_LIMIT = 500
const LIMIT = 5_000

/** From a place in it, '' being its beginning. Ends after the first refusal, or when there is nothing more. */
export async function* readHistory(
  { boardId, origin }: ReplayedBoard,
  after: string,
): AsyncGenerator<Answer<HistoryPage>> {
  const path = `${origin}/api/boards/${boardId}/history`
  let coming = fetchPage(path, after, FIRST_LIMIT)
  for (let limit = FIRST_LIMIT; ; limit = LIMIT) {
    const answer = await coming
    const isLast = !answer.ok || answer.value.entries.length < limit
    if (!isLast) coming = fetchPage(path, answer.value.next, LIMIT)
    yield answer
    if (isLast) return
  }
}

async function fetchPage(path: string, after: string, limit: number): Promise<Answer<HistoryPage>> {
  const query = new URLSearchParams({ after, limit: String(limit) })
  const answer = await fetchBytes(`${path}?${query}`)
  if (!answer.ok) return answer
  try {
    return { ok: true, value: decodeHistoryPage(await unpacked(answer.value)) }
  } catch {
    // Cut short on the way, or of a newer server.
    return { ok: false, refusal: { code: 'internal' } }
  }
}

async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
