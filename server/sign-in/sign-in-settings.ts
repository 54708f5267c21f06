/** The settings of signing in at an organisation's OpenID Connect provider. Part of config.ts. */

import { z } from 'zod'

export type SignInSettings = {
  readonly issuer: URL
  readonly clientId: string
  /** Absent: a public client, which PKCE alone protects. */
  readonly clientSecret?: string
  /** On the button: "Sign in with …". */
  readonly providerName: string
  /** Whether people may come in without an account. */
  readonly allowsGuests: boolean
}

const ISSUER =
  'must look like https://login.example.org; http is for 127.0.0.1, [::1] and localhost only'
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost'])
const MAX_TEXT = 500
const MAX_NAME = 40

export const SIGN_IN_FIELDS = {
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: ISSUER })
    .transform((text) => new URL(text))
    .refine(isSafe, ISSUER)
    .optional(),
  OIDC_CLIENT_ID: z.string().max(MAX_TEXT).optional(),
  OIDC_CLIENT_SECRET: z.string().max(MAX_TEXT).optional(),
  OIDC_PROVIDER_NAME: z.string().trim().min(1).max(MAX_NAME).optional(),
  OIDC_ALLOW_GUESTS: z.enum(['yes', 'no'], 'must be yes or no').optional(),
} as const

const fields = z.object(SIGN_IN_FIELDS)

/** A secret that goes over the network in the clear would be none. */
function isSafe({ protocol, hostname, search, hash, username }: URL): boolean {
  if (search !== '' || hash !== '' || username !== '') return false
  return protocol === 'https:' || LOOPBACK.has(hostname)
}

/** What is missing, as complaints about variables. Signing in is all there, or not at all. */
export function checkSignIn(read: z.infer<typeof fields>, context: z.RefinementCtx): void {
  const complain = (name: string, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message })
  if (read.OIDC_ISSUER !== undefined) {
    if (read.OIDC_CLIENT_ID === undefined)
      complain('OIDC_CLIENT_ID', 'must be set with OIDC_ISSUER')
    return
  }
  for (const [name, value] of Object.entries(read))
    if (name.startsWith('OIDC_') && value !== undefined)
      complain(name, 'is for signing in: set OIDC_ISSUER too')
}

/** Undefined where nobody can sign in. */
export function signInSettings(read: z.infer<typeof fields>): SignInSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = read
  if (issuer === undefined || clientId === undefined) return undefined
  return {
    issuer,
    clientId,
    ...(clientSecret !== undefined && { clientSecret }),
    providerName: read.OIDC_PROVIDER_NAME ?? issuer.hostname,
    allowsGuests: read.OIDC_ALLOW_GUESTS !== 'no',
  }
}
