/** The doctor's instruments: a few requests and one socket of its own, each with its own patience. */

import { z } from 'zod'
import type { Probes } from './examination.ts'
import type { AddressFinding, HttpFinding, SocketFinding } from './finding.ts'

const HTTP_PATIENCE_MS = 6_000
const SOCKET_PATIENCE_MS = 6_000

export type ProbeParts = {
  readonly boardId: string
  /** Scheme, host and port of this page. */
  readonly origin: string
  /** `ws://host/sync` or `wss://host/sync`. */
  readonly syncUrl: string
  readonly Socket: typeof WebSocket
  readonly isOnline: () => boolean
}

const REFUSAL = z.object({ error: z.object({ code: z.string() }) })
const LINE = z.object({ isAccepted: z.boolean(), expected: z.string().nullable() })

export function makeProbes({ boardId, origin, syncUrl, Socket, isOnline }: ProbeParts): Probes {
  return {
    isOnline,
    server: () => ask(`${origin}/healthz`),
    database: () => ask(`${origin}/readyz`),
    access: () => ask(`${origin}/api/boards/${boardId}`),
    address: () => askAddress(boardId, origin),
    socket: () => trySocket(new Socket(`${syncUrl}/${boardId}?ext=1`)),
  }
}

async function ask(url: string): Promise<HttpFinding> {
  const response = await get(url)
  if (!response) return { kind: 'none' }
  const body = await response.json().catch(() => undefined)
  const refusal = REFUSAL.safeParse(body)
  // A page of HTML with status 200 is not our answer: a network's sign-in page looks like that.
  const ok = response.ok && body !== undefined
  const code = refusal.success ? { code: refusal.data.error.code } : {}
  return { kind: 'answer', status: response.status, ok, ...code }
}

async function askAddress(boardId: string, origin: string): Promise<AddressFinding | undefined> {
  // Browsers leave Origin out of such a request, so the page says it itself.
  const query = new URLSearchParams({ origin })
  const response = await get(`${origin}/api/boards/${boardId}/line?${query}`)
  const answer = LINE.safeParse(await response?.json().catch(() => undefined))
  if (!answer.success) return undefined
  const { isAccepted, expected } = answer.data
  return { isAccepted, pageAddress: origin, ...(expected === null ? {} : { expected }) }
}

async function get(url: string): Promise<Response | undefined> {
  const signal = AbortSignal.timeout(HTTP_PATIENCE_MS)
  // A network that is down, an address that does not resolve and patience that ran out are all no answer.
  return fetch(url, { cache: 'no-store', signal }).catch(() => undefined)
}

function trySocket(socket: WebSocket): Promise<SocketFinding> {
  return new Promise((resolve) => {
    let hasOpened = false
    const end = (finding: SocketFinding) => {
      clearTimeout(patience)
      resolve(finding)
      socket.close()
    }
    const patience = setTimeout(
      () => end({ kind: hasOpened ? 'silent' : 'refused' }),
      SOCKET_PATIENCE_MS,
    )
    socket.addEventListener('open', () => {
      hasOpened = true
    })
    socket.addEventListener('message', () => end({ kind: 'works' }))
    socket.addEventListener('close', ({ code }) =>
      end(hasOpened ? { kind: 'closed', code } : { kind: 'refused' }),
    )
    // 'close' follows, and says more.
    socket.addEventListener('error', () => {})
  })
}
