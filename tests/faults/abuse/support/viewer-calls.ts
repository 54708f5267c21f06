/** Every way that was thought of to change a board over HTTP with a viewer’s session. */

import type { Caller } from '#tests/integration/http/caller.ts'
import { oneOf, type Random } from '#tests/support/admission/random.ts'

export type Target = {
  readonly boardId: string
  readonly linkId: string
  readonly snapshotId: string
}

type Act = readonly [method: string, path: string, body?: unknown]

const ACTS: readonly ((of: Target, random: Random) => Act)[] = [
  ({ boardId }, random) => [
    'PATCH',
    `/api/boards/${boardId}`,
    { title: `Taken over ${random(99)}` },
  ],
  ({ boardId }) => ['DELETE', `/api/boards/${boardId}`],
  ({ boardId }) => ['GET', `/api/boards/${boardId}/links`],
  ({ boardId }, random) => [
    'POST',
    `/api/boards/${boardId}/links`,
    { role: oneOf(random, 'editor', 'facilitator'), label: 'mine' },
  ],
  ({ boardId, linkId }) => ['DELETE', `/api/boards/${boardId}/links/${linkId}`],
  ({ boardId }) => ['POST', `/api/boards/${boardId}/snapshots`, { name: 'mine' }],
  ({ boardId, snapshotId }) => [
    'POST',
    `/api/boards/${boardId}/snapshots/${snapshotId}/restore`,
    {},
  ],
]

/** What proxies, frameworks and careless routers have been talked into. */
const DRESSES: readonly ((act: Act) => {
  readonly act: Act
  readonly headers?: Readonly<Record<string, string>>
})[] = [
  (act) => ({ act }),
  ([method, path, body]) => ({
    act: ['POST', path, body],
    headers: { 'x-http-method-override': method },
  }),
  ([method, path, body]) => ({ act: ['POST', `${path}?_method=${method}`, body] }),
  ([, path, body]) => ({ act: ['PUT', path, body] }),
  ([method, path, body]) => ({ act: [method, path.replace('/api/', '/api//'), body] }),
  ([method, path, body]) => ({ act: [method, `${path}/`, body] }),
  ([method, path, body]) => ({
    act: [method, path.replace('/boards/', '/boards/%2e%2e/boards/'), body],
  }),
  (act) => ({
    act,
    headers: {
      'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware',
    },
  }),
  (act) => ({ act, headers: { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'localhost' } }),
  (act) => ({ act, headers: { 'content-type': 'text/plain' } }),
  (act) => ({ act, headers: { origin: 'https://evil.example' } }),
  ([method, path, body]) => ({
    act: [method, path, { ...Object(body), role: 'facilitator', personId: 'somebody' }],
  }),
]

/** Tries one thing. @returns its words if it was let through, which nothing should be */
export async function tryCall(
  viewer: Caller,
  target: Target,
  random: Random,
): Promise<string | undefined> {
  const plain = oneOf(random, ...ACTS)(target, random)
  const { act, headers = {} } = oneOf(random, ...DRESSES)(plain)
  const [method, path, body] = act
  const isBodied = body !== undefined && method !== 'GET'
  const { status } = await viewer.call(method, path, { headers, ...(isBodied && { body }) })
  return status < 300 ? `${method} ${path} ${status}` : undefined
}
