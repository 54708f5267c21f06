/** What the page that is being rendered may say of signing in. */

import type { Person } from '../access/person.ts'
import { runtime } from '../runtime.ts'
import { hasAccount } from './has-account.ts'

export type SignInOffer = {
  /** What the provider is called on the button. */
  readonly provider: string
  readonly isSignedIn: boolean
  readonly takesGuests: boolean
}

/** Undefined where nobody can sign in. */
export async function signInOffer(person: Person | undefined): Promise<SignInOffer | undefined> {
  const { config, db } = runtime()
  if (!config.signIn) return undefined
  const { providerName: provider, allowsGuests: takesGuests } = config.signIn
  return {
    provider,
    takesGuests,
    isSignedIn: person !== undefined && (await hasAccount(db, person.id)),
  }
}
