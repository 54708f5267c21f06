/**
 * A real OpenID Connect provider on this machine, in which everybody is who they say they are: its page asks for a name, and may
 * be left by "Refuse". It can be stopped and started again on its port, and can send ID tokens that are over already.
 */
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Context } from 'oidc-provider'

export const CLIENT_ID = 'parley'
const CLIENT_SECRET = randomBytes(32).toString('base64url')
const SCOPE = 'openid profile'

export type SignInProvider = {
  readonly issuer: string
  /** The settings of a Parley that people sign in to here. */
  readonly env: { readonly [name: string]: string }
  /** Its tokens are over before they are sent, as seen by a server whose clock is ahead. */
  readonly setLate: (isLate: boolean) => void
  readonly stop: () => Promise<void>
  /** After a stop. */
  readonly start: () => Promise<void>
}

export async function startSignInProvider(): Promise<SignInProvider> {
  let isLate = false
  let server = createServer()
  const port = await listen(server, 0)
  const issuer = `http://127.0.0.1:${port}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const answer = answerer(providerAt(issuer, privateKey), (token) =>
    isLate ? anHourAgo(token, privateKey) : token,
  )
  server.on('request', answer)
  return {
    issuer,
    env: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT_ID,
      OIDC_CLIENT_SECRET: CLIENT_SECRET,
      OIDC_PROVIDER_NAME: 'Harbour Institute',
    },
    setLate: (late) => {
      isLate = late
    },
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
    start: async () => {
      server = createServer(answer)
      await listen(server, port)
    },
  }
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

function providerAt(issuer: string, privateKey: KeyObject): Provider {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: ['http://127.0.0.1/api/sign-in/callback'],
      },
    ],
    cookies: { keys: [randomBytes(32).toString('hex')] },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    claims: { openid: ['sub'], profile: ['name'] },
    findAccount: (_: unknown, accountId: string) => ({
      accountId,
      claims: () => ({ sub: accountId, name: `${accountId} of the Institute` }),
    }),
    // Members of an organisation are not asked whether they want to be known to its own server.
    loadExistingGrant,
    pkce: { required: () => true },
    ttl: LIVES,
  })
  // Parley's port is chosen after the provider has started.
  provider.Client.prototype.redirectUriAllowed = (uri) =>
    /^http:\/\/127\.0\.0\.1:\d+\/api\/sign-in\/callback$/.test(uri)
  return provider
}

const LIVES = {
  AccessToken: 600,
  AuthorizationCode: 60,
  Grant: 600,
  IdToken: 60,
  Interaction: 600,
  Session: 600,
}

async function loadExistingGrant({ oidc }: Context): Promise<unknown> {
  const { clientId } = oidc.client
  const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId })
  grant.addOIDCScope(SCOPE)
  await grant.save()
  return grant
}

function answerer(provider: Provider, changed: (idToken: string) => string) {
  const answer = provider.callback()
  return (request: IncomingMessage, response: ServerResponse): void => {
    const isInteraction = request.url?.startsWith('/interaction/') ?? false
    if (isInteraction && request.method === 'POST') void finish(provider, request, response)
    else if (isInteraction) response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE)
    else if (request.url === '/token') answer(request, withToken(response, changed))
    else answer(request, response)
  }
}

function withToken(response: ServerResponse, changed: (idToken: string) => string): ServerResponse {
  const end = response.end.bind(response) as (body?: unknown) => ServerResponse
  response.end = (body?: unknown) => {
    const said = JSON.parse(String(body)) as { id_token?: string }
    if (said.id_token === undefined) return end(body)
    const text = JSON.stringify({ ...said, id_token: changed(said.id_token) })
    response.setHeader('content-length', Buffer.byteLength(text))
    return end(text)
  }
  return response
}

/** The token as a provider would have sent it whose clock is an hour behind. */
function anHourAgo(token: string, key: KeyObject): string {
  const [head = '', body = ''] = token.split('.')
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))
  const earlier = { ...claims, iat: claims.iat - 3600, exp: claims.exp - 3600 }
  const text = `${head}.${Buffer.from(JSON.stringify(earlier)).toString('base64url')}`
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
}

const PAGE = `<!doctype html><html lang="en"><title>Harbour Institute</title><h1>Harbour Institute</h1>
<form method="post"><label>Member <input name="login"></label>
<button>Enter</button> <button name="refuse" value="yes">Refuse</button></form></html>`

async function finish(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
  const login = { accountId: form.get('login') ?? 'nobody' }
  const result = form.has('refuse')
    ? { error: 'access_denied', error_description: 'refused by the member' }
    : { login }
  await provider.interactionFinished(request, response, result)
}
