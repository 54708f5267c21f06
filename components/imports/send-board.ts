/** Sends a board's file to the server, telling how much of it has left; refusals as call-api.ts has them. */

import { z } from 'zod'
import { ERROR_STATUS, type ErrorCode } from '#domain/access/domain-error.ts'
import type { Answer, Refusal } from '../http/call-api.ts'

const IMPORTED = z.object({ id: z.string(), recovery: z.string() })
const REFUSED = z.object({ error: z.object({ code: z.string() }) })

export type SentBoard = z.infer<typeof IMPORTED>

export type Sending = {
  readonly file: Blob
  readonly displayName: string | undefined
  /** 0 to 1. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** Never rejects; aborted, it answers as if the server did not. fetch() cannot tell how far an upload is. */
export function sendBoard({
  file,
  displayName,
  onProgress,
  signal,
}: Sending): Promise<Answer<SentBoard>> {
  const query = displayName ? `?${new URLSearchParams({ displayName })}` : ''
  const request = new XMLHttpRequest()
  request.open('POST', `/api/boards/import${query}`)
  request.setRequestHeader('content-type', 'application/json')
  request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total))
  signal.addEventListener('abort', () => request.abort())
  return new Promise((resolve) => {
    request.addEventListener('loadend', () => resolve(answerOf(request)))
    request.send(file)
  })
}

function answerOf({ status, responseText }: XMLHttpRequest): Answer<SentBoard> {
  const body = parsed(responseText)
  const imported = status === 201 ? IMPORTED.safeParse(body) : undefined
  if (imported?.success) return { ok: true, value: imported.data }
  return { ok: false, refusal: refusalOf(status, body) }
}

function refusalOf(status: number, body: unknown): Refusal {
  const code = REFUSED.safeParse(body).data?.error.code
  if (code !== undefined && isErrorCode(code)) return { code }
  return { code: status === 0 || status >= 502 ? 'unreachable' : 'internal' }
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_STATUS, code)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A proxy's error page, or nothing at all.
    return undefined
  }
}
