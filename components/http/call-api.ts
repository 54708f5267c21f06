/** One call of the HTTP API (docs/api.md): sends JSON, parses the answer, and turns every refusal into a code. */

import { z } from 'zod'
import { ERROR_STATUS, type ErrorCode } from '#domain/access/domain-error.ts'

/** What went wrong, for error-words.ts. `unreachable`: no answer at all. */
export type Refusal = {
  readonly code: ErrorCode | 'unreachable'
  /** When it happened, where that matters: a link's revocation or expiry. */
  readonly at?: string
}
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }

export type Call<Value> = {
  readonly path: string
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  /** What the answer must look like. */
  readonly schema: z.ZodType<Value>
  readonly signal?: AbortSignal
  /** Sent even if the page goes meanwhile; then nobody reads the answer. */
  readonly keepalive?: boolean
}

/** For answers nobody reads. */
export const ANYTHING = z.unknown()

const REFUSAL = z.object({
  error: z.object({ code: z.string(), at: z.string().optional() }),
})

/** Never rejects, save when `signal` is aborted. */
export async function callApi<Value>(call: Call<Value>): Promise<Answer<Value>> {
  let response: Response
  try {
    response = await fetch(call.path, requestOf(call))
  } catch (cause) {
    if (call.signal?.aborted) throw cause
    return { ok: false, refusal: { code: 'unreachable' } }
  }
  const body = await bodyOf(response)
  if (!response.ok) return { ok: false, refusal: refusalOf(response, body) }
  const parsed = call.schema.safeParse(body)
  if (!parsed.success) return { ok: false, refusal: { code: 'internal' } }
  return { ok: true, value: parsed.data }
}

/** Why an answer that is not 2xx was none. */
export async function refusalIn(response: Response): Promise<Refusal> {
  return refusalOf(response, await bodyOf(response))
}

function requestOf(call: Call<unknown>): RequestInit {
  return {
    method: call.method ?? 'GET',
    cache: 'no-store',
    ...(call.signal ? { signal: call.signal } : {}),
    ...(call.keepalive ? { keepalive: true } : {}),
    ...(call.body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(call.body) }),
  }
}

/** Undefined when there is no body or it is not JSON: a proxy's error page, a connection cut in the middle. */
async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}

function refusalOf(response: Response, body: unknown): Refusal {
  const parsed = REFUSAL.safeParse(body)
  if (!parsed.success || !isErrorCode(parsed.data.error.code)) {
    // Not our words: something between us and the server answered.
    return { code: response.status >= 502 ? 'unreachable' : 'internal' }
  }
  const { code, at } = parsed.data.error
  return { code, ...(at ? { at } : {}) }
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_STATUS, code)
}
