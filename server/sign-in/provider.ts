/** The organisation's OpenID Connect provider, as it describes itself. Asked when somebody signs in, never at the start:
 * a provider that is away keeps nobody from their boards. */

import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  None,
} from 'openid-client'
import type { SignInSettings } from './sign-in-settings.ts'

const TIMEOUT_S = 10
/** A provider that moves an endpoint is followed within this time; its keys are looked after by the library. */
const KEPT_MS = 60 * 60 * 1000

type Kept = {
  readonly settings: SignInSettings
  readonly at: number
  readonly asked: Promise<Configuration>
}

/** Next bundles routes apart: each that asks keeps an answer of its own. */
let kept: Kept | undefined

/** @throws the library's errors when it does not answer, or is not the issuer it should be */
export function providerOf(settings: SignInSettings, now: number): Promise<Configuration> {
  if (kept?.settings === settings && now - kept.at < KEPT_MS) return kept.asked
  const asked = discover(settings)
  const mine = { settings, at: now, asked }
  kept = mine
  // A failure is not kept. Whoever asked is told of it.
  asked.catch(() => {
    if (kept === mine) kept = undefined
  })
  return asked
}

function discover({ issuer, clientId, clientSecret }: SignInSettings): Promise<Configuration> {
  const execute = issuer.protocol === 'http:' ? [allowInsecureRequests] : []
  const auth = clientSecret === undefined ? None() : bySecret(clientSecret)
  return discovery(issuer, clientId, undefined, auth, { execute, timeout: TIMEOUT_S })
}

/** In the header, which is what a provider takes that says nothing about it; else in the body. */
function bySecret(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)]
  return (provider, ...rest) => {
    const taken = provider.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const auth = taken.includes('client_secret_basic') ? basic : post
    return auth(provider, ...rest)
  }
}
