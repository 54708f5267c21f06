/** The provider has sent somebody back: its answer is tied to what was begun, and exchanged for who they are. */

import { authorizationCodeGrant, type Configuration, fetchUserInfo } from 'openid-client'
import { displayName } from '../access/display-name.ts'
import type { Attempt } from './attempt.ts'
import { providerOf } from './provider.ts'
import type { SignInSettings } from './sign-in-settings.ts'

export type Identity = {
  readonly issuer: string
  /** What the provider knows them by. */
  readonly subject: string
  /** What it calls them, where it says. */
  readonly name: string | undefined
}

type Answer = {
  /** The address they came back to, as people see it. */
  readonly url: URL
  readonly attempt: Attempt
  readonly now: number
}

/** @throws the library's errors, whatever does not fit: state, nonce, code, signature, issuer, audience, times */
export async function finishSignIn(
  settings: SignInSettings,
  { url, attempt, now }: Answer,
): Promise<Identity> {
  const provider = await providerOf(settings, now)
  const tokens = await authorizationCodeGrant(provider, url, {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (claims === undefined) throw new Error('The provider sent no ID token.')
  const { iss: issuer, sub: subject } = claims
  const name = nameIn(claims) ?? (await askedName(provider, tokens.access_token, subject))
  return { issuer, subject, name }
}

/** Providers may keep names out of the ID token. Without one people are asked, so a failure here ends nothing. */
async function askedName(
  provider: Configuration,
  accessToken: string,
  subject: string,
): Promise<string | undefined> {
  if (provider.serverMetadata().userinfo_endpoint === undefined) return undefined
  try {
    return nameIn(await fetchUserInfo(provider, accessToken, subject))
  } catch {
    return undefined // They are who they are, only nameless.
  }
}

function nameIn(claims: { readonly [claim: string]: unknown }): string | undefined {
  const names = [claims.name, claims.preferred_username, claims.nickname, claims.given_name]
  return names.flatMap((name) => displayName.safeParse(name).data ?? [])[0]
}
