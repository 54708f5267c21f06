/**
 * Runs before each page: gives it a Content-Security-Policy with a nonce of its own. Next reads the nonce from the
 * request's header and puts it on its scripts. Headers that are the same for everything are in next.config.js;
 * answers of the API carry their own policy (server/http/route.ts).
 */

import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from '#server/http/content-security-policy.ts'
import { runtime } from '#server/runtime.ts'

const HEADER = 'content-security-policy'

export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy({
    nonce: randomBytes(16).toString('base64'),
    dev: runtime().config.dev,
  })
  const headers = new Headers(request.headers)
  headers.set(HEADER, policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set(HEADER, policy)
  return response
}

export const config = {
  matcher: '/((?!api/|_next/static/|tldraw/|healthz$|readyz$).*)',
}
