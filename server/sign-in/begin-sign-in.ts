/** Sends somebody to the provider: Authorization Code with PKCE, a state and a nonce. They come back to finish-sign-in.ts. */

import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { Attempt } from './attempt.ts'
import { providerOf } from './provider.ts'
import type { SignInSettings } from './sign-in-settings.ts'

/** What is asked of the provider: who they are, and what they are called. No address, no lasting access. */
const SCOPE = 'openid profile'
const CALLBACK_PATH = '/api/sign-in/callback'

export type Begun = {
  /** The provider's page. */
  readonly url: URL
  readonly attempt: Attempt
}

/** @param origin people's address of this server, which the provider must know */
export async function beginSignIn(
  settings: SignInSettings,
  { origin, returnTo, now }: { origin: string; returnTo: string; now: number },
): Promise<Begun> {
  const provider = await providerOf(settings, now)
  const attempt = {
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    returnTo,
  }
  const url = buildAuthorizationUrl(provider, {
    redirect_uri: `${origin}${CALLBACK_PATH}`,
    scope: SCOPE,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
  })
  return { url, attempt }
}
