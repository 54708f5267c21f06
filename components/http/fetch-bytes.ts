/** One GET of the HTTP API whose answer is bytes, not JSON; refusals are as everywhere. */

import { type Answer, refusalIn } from './call-api.ts'

/** Never rejects, save when `signal` is aborted. */
export async function fetchBytes(path: string, signal?: AbortSignal): Promise<Answer<Uint8Array>> {
  try {
    const response = await fetch(path, { cache: 'no-store', ...(signal && { signal }) })
    if (!response.ok) return { ok: false, refusal: await refusalIn(response) }
    return { ok: true, value: new Uint8Array(await response.arrayBuffer()) }
  } catch (cause) {
    if (signal?.aborted) throw cause
    return { ok: false, refusal: { code: 'unreachable' } }
  }
}
