/**
 * `GET /metrics`, answered by the http server itself: when pages fail is when somebody wants to know. What is in it:
 * sync-metrics.ts, and of the process its memory, CPU, open files and the delay of its event loop.
 */

import type { IncomingMessage, RequestListener } from 'node:http'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { BoardHub } from '../sync/board-hub.ts'
import type { SyncObserver } from '../sync/sync-observer.ts'
import { mayReadMetrics } from './metrics-access.ts'
import { registerSyncMetrics, syncObserver } from './sync-metrics.ts'

export const METRICS_PATH = '/metrics'

export function isMetricsRequest(request: IncomingMessage): boolean {
  return request.url?.split('?')[0] === METRICS_PATH
}

export class Metrics {
  readonly #registry = new Registry()
  readonly #token: string | undefined
  /** For attachSync(). */
  readonly observer: SyncObserver

  constructor(token: string | undefined) {
    this.#token = token
    this.observer = syncObserver(this.#registry)
    collectDefaultMetrics({ register: this.#registry })
  }

  /** Adds what only the running sync server knows. */
  watch(hub: BoardHub): void {
    registerSyncMetrics(this.#registry, hub)
  }

  readonly answer: RequestListener = (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...HEADERS, Allow: 'GET, HEAD' }).end()
    } else if (!mayReadMetrics(request, this.#token)) {
      response.writeHead(403, { ...HEADERS, 'Content-Type': 'application/json' }).end(REFUSAL)
    } else {
      void this.#answer(response)
    }
  }

  async #answer(response: Parameters<RequestListener>[1]): Promise<void> {
    try {
      const text = await this.#registry.metrics()
      response.writeHead(200, { ...HEADERS, 'Content-Type': this.#registry.contentType }).end(text)
    } catch {
      // A gauge that cannot be read; the server goes on, and whoever asks sees that it is broken.
      response.writeHead(500, HEADERS).end()
    }
  }
}

const HEADERS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }
const REFUSAL = JSON.stringify({
  error: {
    code: 'not_allowed',
    message: 'Metrics are for programs on this machine, or with METRICS_TOKEN.',
  },
})
