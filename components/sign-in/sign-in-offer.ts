/** What a page needs to know of signing in at an organisation; there is none where everybody is a guest. */

export type SignInOffer = {
  /** "Harbour Institute". */
  readonly provider: string
  /** Whether the visitor has done so. */
  readonly isSignedIn: boolean
  /** Whether people come in without it. */
  readonly takesGuests: boolean
}

/** The offer, where nothing can be joined or made before. */
export function neededSignIn(offer: SignInOffer | undefined): SignInOffer | undefined {
  return offer?.takesGuests === false ? openSignIn(offer) : undefined
}

/** The offer, where it was not taken yet. */
export function openSignIn(offer: SignInOffer | undefined): SignInOffer | undefined {
  return offer?.isSignedIn === false ? offer : undefined
}
