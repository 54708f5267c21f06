/** How long everything is that somebody is answered about a board: what a length could tell, two of these would show. */

import { documentedEndpoints } from './api-document.ts'
import type { Caller } from './caller.ts'
import { pathIn, type World } from './world.ts'

/** What differs from one call to the next whatever happened: a moment, and a server's own count. */
const NEVER_ALIKE = new Set(['GET /metrics', 'GET /healthz', 'GET /readyz'])

/** Status, headers and the body's bytes of each GET, by its heading. */
export async function answerLengths(
  world: World,
  caller: Caller,
  ids: { readonly roundId: string; readonly actorId: string },
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const lengths: Record<string, readonly unknown[]> = {}
  for (const endpoint of documentedEndpoints()) {
    if (endpoint.method !== 'GET' || NEVER_ALIKE.has(endpoint.heading)) continue
    const query = endpoint.query ? `?${endpoint.query}` : ''
    const answer = await caller.call('GET', pathIn(world, endpoint, ids) + query, {
      headers: { 'accept-encoding': 'identity' },
    })
    const head = [...answer.headers].filter(([name]) => name !== 'date' && name !== 'set-cookie')
    const bytes = (await answer.arrayBuffer()).byteLength
    lengths[endpoint.heading] = [answer.status, JSON.stringify(head).length, bytes]
  }
  return lengths
}
